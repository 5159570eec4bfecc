-- One row for each answered request that carried an Idempotency-Key. The request is kept as a hash only.
CREATE TABLE idempotent_request (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    operation    text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       integer,
    location     text,
    entity_tag   text,
    body         bytea,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);

CREATE INDEX idempotent_request_age ON idempotent_request (created_at);
