-- A feed is what one agency sends from one of its systems; a report without a record key belongs to the source 'default'.
ALTER TABLE report ADD COLUMN source text NOT NULL GENERATED ALWAYS AS (coalesce(source_system, 'default')) STORED;

-- Finds the feeds, the newest report of each, and the delays of a window without touching the table.
CREATE INDEX report_feed ON report (agency, source, received_at) INCLUDE (occurred_at, reported_at) WHERE NOT exercise;

-- What the last look at each feed found. The version is that of the snapshot published last.
CREATE TABLE feed (
    agency                  text        NOT NULL,
    source                  text        NOT NULL,
    agency_type             text        NOT NULL,
    version                 bigint      NOT NULL,
    status                  text        NOT NULL CHECK (status IN ('active', 'silent', 'ended')),
    last_received_at        timestamptz NOT NULL,
    expected_within_seconds bigint      CHECK (expected_within_seconds > 0),
    silent_since            timestamptz,
    statistics              jsonb       NOT NULL,
    next_measured_at        timestamptz NOT NULL,
    PRIMARY KEY (agency, source)
);

-- How many reports were refused on each day (UTC). Counts only: nothing of what was refused is kept.
CREATE TABLE feed_refusal (
    agency  text   NOT NULL,
    source  text   NOT NULL,
    day     date   NOT NULL,
    refused bigint NOT NULL CHECK (refused > 0),
    PRIMARY KEY (agency, source, day)
);
