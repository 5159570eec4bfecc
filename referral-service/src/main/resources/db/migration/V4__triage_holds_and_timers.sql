ALTER TABLE follow_up DROP CONSTRAINT follow_up_status_check;
ALTER TABLE follow_up DROP CONSTRAINT follow_up_check;
ALTER TABLE follow_up DROP CONSTRAINT follow_up_check1;
ALTER TABLE follow_up DROP CONSTRAINT follow_up_check2;
ALTER TABLE follow_up DROP CONSTRAINT follow_up_check3;

ALTER TABLE follow_up
    ADD COLUMN since          timestamptz,
    ADD COLUMN hold_until     timestamptz,
    -- The unfinished follow-up of the same person that goes on in its place.
    ADD COLUMN attached_to    uuid        REFERENCES follow_up DEFERRABLE INITIALLY DEFERRED,
    -- What triage found, and what a lead has looked at.
    ADD COLUMN findings       text[]      NOT NULL DEFAULT '{}',
    ADD COLUMN cleared        text[]      NOT NULL DEFAULT '{}',
    ADD COLUMN person_ref     uuid,
    ADD COLUMN reachable_by     text[]      NOT NULL DEFAULT '{}',
    -- When the latest overdose of the same person happened, which started the clock anew.
    ADD COLUMN restarted_at   timestamptz,
    ADD COLUMN escalation     text        NOT NULL DEFAULT 'none',
    -- When something happens if nobody does anything.
    ADD COLUMN next_action_at timestamptz;

-- Of what was open before this was kept nobody is told again at once: its time in the pool begins now.
UPDATE follow_up
SET since = CASE WHEN status IN ('open', 'claimed', 'in-progress') THEN now() ELSE updated_at END,
    next_action_at = CASE WHEN status IN ('open', 'claimed', 'in-progress') THEN now() + interval '4 hours' END;

ALTER TABLE follow_up
    ALTER COLUMN since SET NOT NULL,
    ALTER COLUMN findings DROP DEFAULT,
    ALTER COLUMN cleared DROP DEFAULT,
    ALTER COLUMN reachable_by DROP DEFAULT,
    ALTER COLUMN escalation DROP DEFAULT,
    ADD CHECK (status IN ('triage', 'open', 'claimed', 'in-progress', 'on-hold', 'completed', 'closed-unreached',
        'cancelled', 'entered-in-error')),
    ADD CHECK ((assignee IS NOT NULL)
        = (status IN ('claimed', 'in-progress', 'on-hold', 'completed', 'closed-unreached'))),
    ADD CHECK ((outcome IS NOT NULL) = (status IN ('completed', 'closed-unreached'))),
    ADD CHECK (status NOT IN ('triage', 'on-hold', 'cancelled') OR status_reason IS NOT NULL),
    ADD CHECK ((hold_until IS NOT NULL) = (status = 'on-hold')),
    ADD CHECK (attached_to IS NULL OR status = 'cancelled'),
    ADD CHECK (first_attempt_at IS NULL OR attempts > 0);

CREATE INDEX follow_up_of_person ON follow_up (person_ref) WHERE person_ref IS NOT NULL;
CREATE INDEX follow_up_next_action ON follow_up (next_action_at) WHERE next_action_at IS NOT NULL;

DROP INDEX follow_up_without_team;
CREATE INDEX follow_up_without_team ON follow_up (follow_up_id)
    WHERE team IS NULL AND status IN ('triage', 'open', 'claimed', 'in-progress', 'on-hold');

CREATE TABLE follow_up_history (
    follow_up_id  uuid        NOT NULL REFERENCES follow_up,
    version       bigint      NOT NULL,
    at            timestamptz NOT NULL,
    status        text        NOT NULL,
    status_reason text,
    team          text,
    assignee      text,
    -- Account that moved it; null when a rule did.
    moved_by      text,
    PRIMARY KEY (follow_up_id, version)
);

-- What was there before begins with the version that it has.
INSERT INTO follow_up_history (follow_up_id, version, at, status, status_reason, team, assignee)
SELECT follow_up_id, version, updated_at, status, status_reason, team, assignee FROM follow_up;

-- People who have said never, by opaque reference.
CREATE TABLE never_contact (
    person_ref   uuid        PRIMARY KEY,
    follow_up_id uuid        NOT NULL REFERENCES follow_up,
    said_at      timestamptz NOT NULL
);
