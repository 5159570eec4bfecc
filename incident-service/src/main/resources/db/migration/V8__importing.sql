-- How an agency's files become reports; the shipped profiles are files of the service.
CREATE TABLE mapping_profile (
    agency     text        NOT NULL,
    name       text        NOT NULL,
    version    bigint      NOT NULL,
    profile    jsonb       NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (agency, name)
);

-- How far an upload has come. Moves on in the transaction that takes the lines in, so that it is never ahead of them.
CREATE TABLE upload (
    upload_id  uuid        PRIMARY KEY,
    agency     text        NOT NULL,
    key        text,
    dry_run    boolean     NOT NULL,
    status     text        NOT NULL CHECK (status IN ('running', 'finished', 'broken')),
    last_line  bigint      NOT NULL DEFAULT 0,
    created    bigint      NOT NULL DEFAULT 0,
    updated    bigint      NOT NULL DEFAULT 0,
    unchanged  bigint      NOT NULL DEFAULT 0,
    refused    bigint      NOT NULL DEFAULT 0,
    passed_over bigint     NOT NULL DEFAULT 0,
    started_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    UNIQUE (agency, key)
);
