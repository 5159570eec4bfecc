CREATE TABLE incident (
    incident_id uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    snapshot    jsonb       NOT NULL,
    updated_at  timestamptz NOT NULL
);

CREATE TABLE report (
    report_id        uuid             PRIMARY KEY,
    version          bigint           NOT NULL,
    status           text             NOT NULL CHECK (status IN ('active', 'withdrawn')),
    incident_id      uuid             NOT NULL REFERENCES incident DEFERRABLE INITIALLY DEFERRED,
    agency           text             NOT NULL,
    agency_type      text             NOT NULL,
    source_system    text,
    source_record_id text,
    occurred_at      timestamptz      NOT NULL,
    received_at      timestamptz      NOT NULL,
    updated_at       timestamptz      NOT NULL,
    area             text             NOT NULL,
    jurisdiction     text,
    boundary_version integer          NOT NULL,
    latitude         double precision,
    longitude        double precision,
    facts            jsonb            NOT NULL,
    CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CHECK ((source_system IS NULL) = (source_record_id IS NULL))
);

-- The natural key: one record of one system of one agency is one report, however often it is sent.
CREATE UNIQUE INDEX report_natural_key ON report (agency, source_system, source_record_id)
    WHERE source_record_id IS NOT NULL;

CREATE INDEX report_incident ON report (incident_id);
