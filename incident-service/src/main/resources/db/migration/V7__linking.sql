-- Reports of one event by several agencies are one incident.
ALTER TABLE report
    ADD COLUMN home_incident_id uuid,
    -- Index within the incident of each person of the report, in order; null: in the order of the report.
    ADD COLUMN slots smallint[],
    -- Squares of 0.02 degrees (about 2 km from south to north), in which neighbors are looked for.
    ADD COLUMN cell bigint GENERATED ALWAYS AS (
        (floor((latitude + 90) * 50)::bigint << 20) + floor((longitude + 180) * 50)::bigint) STORED;

UPDATE report SET home_incident_id = incident_id;
ALTER TABLE report ALTER COLUMN home_incident_id SET NOT NULL;

-- Neighbors are looked for agency by agency, by time: in a file of one agency hardly any row is looked at in vain.
CREATE INDEX report_time ON report (agency, occurred_at) WHERE status = 'active';

-- In which reports a person appears who is known to the vault; the reference tells nothing by itself.
CREATE TABLE recognized_person (
    person_ref uuid NOT NULL,
    report_id  uuid NOT NULL REFERENCES report,
    PRIMARY KEY (person_ref, report_id)
);

CREATE INDEX recognized_person_of_report ON recognized_person (report_id);

-- What a human said of two reports. It is never overridden by a rule.
CREATE TABLE link_decision (
    first_report  uuid        NOT NULL REFERENCES report,
    second_report uuid        NOT NULL REFERENCES report,
    same          boolean     NOT NULL,
    decided_by    text        NOT NULL,
    decided_at    timestamptz NOT NULL,
    PRIMARY KEY (first_report, second_report),
    CHECK (first_report < second_report)
);

CREATE INDEX link_decision_second ON link_decision (second_report);

-- Two reports that may be of one event, for a human to decide.
CREATE TABLE link_candidate (
    candidate_id  uuid             PRIMARY KEY,
    version       bigint           NOT NULL,
    status        text             NOT NULL CHECK (status IN ('open', 'accepted', 'rejected', 'superseded')),
    first_report  uuid             NOT NULL REFERENCES report,
    second_report uuid             NOT NULL REFERENCES report,
    score         double precision NOT NULL,
    reasons       jsonb            NOT NULL,
    created_at    timestamptz      NOT NULL,
    updated_at    timestamptz      NOT NULL,
    UNIQUE (first_report, second_report),
    CHECK (first_report < second_report)
);

CREATE INDEX link_candidate_open ON link_candidate (created_at, candidate_id) WHERE status = 'open';
CREATE INDEX link_candidate_second ON link_candidate (second_report);

-- Why a report belongs to an incident that it did not open, and when it was taken out again. Rows are only added.
CREATE TABLE report_link (
    report_id   uuid             NOT NULL REFERENCES report,
    incident_id uuid             NOT NULL,
    linked      boolean          NOT NULL,
    with_report uuid,
    score       double precision,
    reasons     jsonb            NOT NULL,
    decided_by  text,
    decided_at  timestamptz      NOT NULL
);

CREATE INDEX report_link_report ON report_link (report_id, decided_at);
