-- Who is told. A recipient that was removed keeps its row, because deliveries refer to it.
CREATE TABLE recipient (
    recipient_id    uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    team            text        NOT NULL,
    channel         text        NOT NULL CHECK (channel IN ('email', 'webhook')),
    -- An e-mail address or a webhook's URL. Never on a topic, in a log or in a metric.
    destination     text        NOT NULL,
    language        text        CHECK (language IN ('en', 'es')),
    active          boolean     NOT NULL,
    inactive_reason text        CHECK (inactive_reason IN ('removed', 'gone')),
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CHECK ((channel = 'email') = (language IS NOT NULL)),
    CHECK (active = (inactive_reason IS NULL))
);

-- A destination that is listed twice would be told twice.
CREATE UNIQUE INDEX recipient_once ON recipient (team, channel, destination) WHERE active;
CREATE INDEX recipient_newest ON recipient (created_at, recipient_id);

-- What a webhook's messages are signed with.
CREATE TABLE webhook_secret (
    recipient_id uuid        PRIMARY KEY REFERENCES recipient,
    secret       bytea       NOT NULL CHECK (length(secret) BETWEEN 24 AND 64),
    created_at   timestamptz NOT NULL
);

-- One row for each webhook: whoever holds it may send to that webhook, and nobody else meanwhile.
CREATE TABLE webhook_slot (
    recipient_id uuid        PRIMARY KEY REFERENCES recipient,
    busy_until   timestamptz NOT NULL DEFAULT '-infinity'
);
