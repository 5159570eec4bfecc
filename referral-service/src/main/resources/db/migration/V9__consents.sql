-- What people have agreed to. A line is never changed: that it was taken back is a line of its own, and so is when it runs out.
-- Whose it is follows from the follow-up on which it was given: what is recognized or merged later takes it along.
CREATE TABLE consent (
    consent_id    uuid        PRIMARY KEY,
    follow_up_id  uuid        NOT NULL REFERENCES follow_up,
    scope         text        NOT NULL CHECK (scope IN ('outreach-contact', 'check-ins', 'hand-off', 'messages')),
    -- To which a hand-off may be made.
    agency        text        CHECK (agency ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    how           text        NOT NULL CHECK (how IN ('spoken', 'written')),
    asked_by      text        NOT NULL,
    asked_by_role text        NOT NULL,
    given_at      timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    recorded_at   timestamptz NOT NULL,
    CHECK ((agency IS NOT NULL) = (scope = 'hand-off')),
    CHECK (expires_at > given_at)
);

CREATE INDEX consent_of_follow_up ON consent (follow_up_id);

CREATE TABLE consent_revocation (
    consent_id      uuid        PRIMARY KEY REFERENCES consent,
    revoked_at      timestamptz NOT NULL,
    -- Who was told; null when a rule did it.
    revoked_by      text,
    revoked_by_role text
);

-- Those of which nobody has acted on the end yet.
CREATE TABLE consent_expiry (
    consent_id uuid        PRIMARY KEY REFERENCES consent,
    at         timestamptz NOT NULL
);

CREATE INDEX consent_expiry_in_order ON consent_expiry (at);

-- What was said before this was kept: the last answer at an attempt, and the check-ins that are planned.
INSERT INTO consent (consent_id, follow_up_id, scope, how, asked_by, asked_by_role, given_at, expires_at, recorded_at)
SELECT gen_random_uuid(), follow_up_id, 'outreach-contact', 'spoken', recorded_by, 'outreach-worker', at,
       at + interval '365 days', recorded_at
FROM (SELECT DISTINCT ON (follow_up_id) * FROM follow_up_attempt WHERE consent <> 'not-asked'
      ORDER BY follow_up_id, at DESC) last
WHERE consent = 'given';

INSERT INTO consent (consent_id, follow_up_id, scope, how, asked_by, asked_by_role, given_at, expires_at, recorded_at)
SELECT gen_random_uuid(), follow_up_id, 'check-ins', 'spoken', assignee, 'outreach-worker', created_at,
       created_at + interval '120 days', created_at
FROM follow_up WHERE check_in_day > 0 AND assignee IS NOT NULL AND status IN ('claimed', 'in-progress', 'on-hold');

INSERT INTO consent_expiry (consent_id, at) SELECT consent_id, expires_at FROM consent;
