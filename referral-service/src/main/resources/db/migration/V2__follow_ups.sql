-- The highest version of each incident that was applied. Its row is the lock under which the incident's follow-ups are made.
CREATE TABLE incident_seen (
    incident_id uuid   PRIMARY KEY,
    version     bigint NOT NULL CHECK (version >= 1)
);

-- The checks repeat the contract of follow-ups.v1: what breaks it is refused before it can be published.
CREATE TABLE follow_up (
    follow_up_id     uuid        PRIMARY KEY,
    version          bigint      NOT NULL CHECK (version >= 1),
    incident_id      uuid        NOT NULL REFERENCES incident_seen,
    person_index     integer     NOT NULL CHECK (person_index >= 0),
    status           text        NOT NULL CHECK (status IN ('open', 'claimed', 'in-progress', 'completed', 'cancelled')),
    status_reason    text,
    assignee         text        CHECK (assignee ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    outcome          text,
    reason           text        NOT NULL,
    team             text        REFERENCES team,
    area             text        NOT NULL CHECK (area ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    jurisdiction     text        CHECK (jurisdiction ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    priority         text        NOT NULL,
    occurred_at      timestamptz NOT NULL,
    due_at           timestamptz NOT NULL,
    breach_at        timestamptz NOT NULL,
    first_attempt_at timestamptz,
    attempts         integer     NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    -- One follow-up for each person of each overdose, whatever happens.
    UNIQUE (incident_id, person_index),
    CHECK ((assignee IS NOT NULL) = (status IN ('claimed', 'in-progress', 'completed'))),
    CHECK ((outcome IS NOT NULL) = (status = 'completed')),
    CHECK (status <> 'cancelled' OR status_reason IS NOT NULL),
    CHECK ((first_attempt_at IS NULL) = (attempts = 0))
);

-- One index for each way to read the worklist. Lists merge one range of each status that is asked for, in order, so that
-- a page costs the same however many follow-ups there are.
CREATE INDEX follow_up_by_status ON follow_up (status, due_at, follow_up_id);
CREATE INDEX follow_up_by_area ON follow_up (area, status, due_at, follow_up_id);
CREATE INDEX follow_up_by_team ON follow_up (team, status, due_at, follow_up_id) WHERE team IS NOT NULL;
CREATE INDEX follow_up_by_assignee ON follow_up (assignee, status, due_at, follow_up_id) WHERE assignee IS NOT NULL;

-- What waits for a team to cover its area.
CREATE INDEX follow_up_without_team ON follow_up (follow_up_id)
    WHERE team IS NULL AND status IN ('open', 'claimed', 'in-progress');

CREATE TABLE follow_up_attempt (
    attempt_id   uuid        PRIMARY KEY,
    follow_up_id uuid        NOT NULL REFERENCES follow_up,
    at           timestamptz NOT NULL,
    channel      text        NOT NULL,
    reached      text        NOT NULL,
    recorded_by  text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);

CREATE INDEX follow_up_attempt_in_order ON follow_up_attempt (follow_up_id, at, attempt_id);
