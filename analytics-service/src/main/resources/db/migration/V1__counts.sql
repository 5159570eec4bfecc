-- One row per incident: what it adds to the counts, as its newest version says. An incident that no longer counts stays as
-- a row, so that an older version that comes late cannot bring it back.
CREATE TABLE incident_fact (
    incident_id    uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    counted        boolean     NOT NULL,
    occurred_at    timestamptz NOT NULL,
    neighborhood   text        NOT NULL,
    jurisdiction   text,
    incidents      integer     NOT NULL,
    people         integer     NOT NULL,
    fatal          integer     NOT NULL,
    nonfatal       integer     NOT NULL,
    unknown        integer     NOT NULL,
    naloxone_doses integer     NOT NULL
);

CREATE INDEX incident_fact_neighborhood ON incident_fact (neighborhood, occurred_at) WHERE counted;
CREATE INDEX incident_fact_jurisdiction ON incident_fact (jurisdiction, occurred_at) WHERE counted;
CREATE INDEX incident_fact_time ON incident_fact (occurred_at) WHERE counted;

-- Areas to count anew, written in the transaction that changed a fact. One row per transaction and area, with no unique key:
-- "on conflict do nothing" would lean on a row that a running count is about to take away, and lose the recount.
CREATE TABLE touched_area (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    level text   NOT NULL,
    area  text   NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- The counts as published last. Only the holder of the ticker's lock writes, so change_seq commits in order and a reader
-- can follow it with "greater than the last one I saw".
CREATE SEQUENCE count_change;

CREATE TABLE rolling_count (
    level       text        NOT NULL,
    area        text        NOT NULL,
    measure     text        NOT NULL,
    window_code text        NOT NULL,
    count       bigint      NOT NULL,
    revision    bigint      NOT NULL,
    as_of       timestamptz NOT NULL,
    change_seq  bigint      NOT NULL,
    PRIMARY KEY (level, area, measure, window_code)
) WITH (fillfactor = 70);

CREATE UNIQUE INDEX rolling_count_change ON rolling_count (change_seq);

-- The time up to which the counts are right: one row.
CREATE TABLE count_tick (
    single boolean     PRIMARY KEY DEFAULT true CHECK (single),
    as_of  timestamptz NOT NULL
);
