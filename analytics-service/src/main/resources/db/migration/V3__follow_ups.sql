-- Where each follow-up stands, as its newest version says: no person, no team, no worker.
CREATE TABLE follow_up_fact (
    follow_up_id     uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    status           text        NOT NULL,
    area             text        NOT NULL,
    due_at           timestamptz NOT NULL,
    first_attempt_at timestamptz,
    updated_at       timestamptz NOT NULL
);

CREATE INDEX follow_up_fact_updated ON follow_up_fact (updated_at);
CREATE INDEX follow_up_fact_waiting ON follow_up_fact (status) WHERE status IN ('open', 'claimed', 'in-progress');
