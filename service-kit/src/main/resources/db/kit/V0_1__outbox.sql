-- Rows live from the business commit until the broker has acknowledged them; the table is almost always nearly empty.
CREATE TABLE outbox (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lane       smallint    NOT NULL,
    topic      text        NOT NULL,
    key        text,
    headers    text[]      NOT NULL,
    payload    bytea,
    created_at timestamptz NOT NULL DEFAULT now()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

CREATE INDEX outbox_lane_order ON outbox (lane, id);

-- Who publishes which lane. One publisher a lane keeps the order of one key.
CREATE TABLE outbox_lane (
    lane        smallint    PRIMARY KEY,
    owner       uuid,
    lease_until timestamptz NOT NULL DEFAULT '-infinity'
);

INSERT INTO outbox_lane (lane) SELECT generate_series(0, 15);

-- Relays that are alive, so that each takes its fair share of lanes.
CREATE TABLE outbox_relay (
    owner      uuid        PRIMARY KEY,
    seen_until timestamptz NOT NULL
);
