-- What changed since: of each status in the order of its changes.
CREATE INDEX follow_up_by_change ON follow_up (status, updated_at, follow_up_id);

-- The address of a worker's calendar. Whoever reads this table cannot read a calendar: the secret itself is nowhere.
CREATE TABLE calendar_feed (
    account     text        PRIMARY KEY REFERENCES worker,
    version     bigint      NOT NULL CHECK (version >= 1),
    secret_hash bytea       NOT NULL UNIQUE CHECK (octet_length(secret_hash) = 32),
    language    text        NOT NULL,
    made_at     timestamptz NOT NULL
);
