CREATE TABLE worker (
    account    text    PRIMARY KEY CHECK (account ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    version    bigint  NOT NULL CHECK (version >= 1),
    active     boolean NOT NULL,
    role       text    NOT NULL,
    gender     text,
    languages  text[]  NOT NULL,
    skills     text[]  NOT NULL,
    areas      text[]  NOT NULL,
    -- [{"day": "MONDAY", "from": "08:00", "to": "16:00"}, ...]
    shifts     jsonb   NOT NULL,
    most_tasks integer NOT NULL CHECK (most_tasks >= 0)
);

CREATE TABLE worker_team (
    team    text NOT NULL REFERENCES team,
    account text NOT NULL REFERENCES worker,
    PRIMARY KEY (team, account)
);

ALTER TABLE follow_up
    ADD COLUMN offered_to    text,
    ADD COLUMN offer_reasons text[]      NOT NULL DEFAULT '{}',
    ADD COLUMN offered_at    timestamptz,
    ADD CHECK ((offered_to IS NULL) = (offered_at IS NULL)),
    ADD CHECK (offered_to IS NULL OR status = 'open');

CREATE INDEX follow_up_offered ON follow_up (offered_to, due_at, follow_up_id) WHERE offered_to IS NOT NULL;

-- Every offer that was made, with what spoke for it.
CREATE TABLE follow_up_offer (
    follow_up_id uuid        NOT NULL REFERENCES follow_up,
    offered_to   text        NOT NULL,
    offered_at   timestamptz NOT NULL,
    reasons      text[]      NOT NULL,
    PRIMARY KEY (follow_up_id, offered_to, offered_at)
);

CREATE INDEX follow_up_offer_of_worker ON follow_up_offer (offered_to, offered_at);

ALTER TABLE contact_wish
    ADD COLUMN language        text,
    ADD COLUMN worker_gender   text,
    ADD COLUMN peer            boolean NOT NULL DEFAULT false,
    ADD COLUMN refused_workers text[]  NOT NULL DEFAULT '{}';
