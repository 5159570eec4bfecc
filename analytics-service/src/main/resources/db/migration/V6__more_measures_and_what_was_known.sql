-- Facts have a column for each measure that is counted from them, and versions that were replaced are kept, so that any count can be
-- answered as it was known at a past time. Everything is on the topics: the facts are read from there again.
DROP TABLE incident_fact;
DROP TABLE follow_up_fact;
DELETE FROM consumer_position WHERE consumer IN ('analytics-service', 'analytics-service-follow-ups');

-- One row per incident: what it adds to the counts, as its newest version says. An incident that no longer counts stays as
-- a row, so that an older version that comes late cannot bring it back.
CREATE TABLE incident_fact (
    incident_id               uuid        PRIMARY KEY,
    version                   bigint      NOT NULL,
    counted                   boolean     NOT NULL,
    occurred_at               timestamptz NOT NULL,
    known_at                  timestamptz NOT NULL,
    neighborhood              text        NOT NULL,
    jurisdiction              text,
    person_refs               uuid[]      NOT NULL,
    incidents                 integer     NOT NULL,
    people                    integer     NOT NULL,
    fatal                     integer     NOT NULL,
    nonfatal                  integer     NOT NULL,
    unknown                   integer     NOT NULL,
    opioid_suspected          integer     NOT NULL,
    stimulant_suspected       integer     NOT NULL,
    sedative_suspected        integer     NOT NULL,
    other_substance_suspected integer     NOT NULL,
    substance_unknown         integer     NOT NULL,
    naloxone_doses            integer     NOT NULL,
    doses_by_ems              integer     NOT NULL,
    doses_by_fire             integer     NOT NULL,
    doses_by_police           integer     NOT NULL,
    doses_by_hospital         integer     NOT NULL,
    doses_by_community_group  integer     NOT NULL,
    doses_by_bystander        integer     NOT NULL,
    doses_by_other            integer     NOT NULL,
    -- Found from the other incidents of the same people, before each count.
    repeat_overdoses          integer     NOT NULL
);

CREATE INDEX incident_fact_neighborhood ON incident_fact (neighborhood, occurred_at) WHERE counted;
CREATE INDEX incident_fact_jurisdiction ON incident_fact (jurisdiction, occurred_at) WHERE counted;
CREATE INDEX incident_fact_time ON incident_fact (occurred_at) WHERE counted;
CREATE INDEX incident_fact_person ON incident_fact USING gin (person_refs) WHERE counted AND person_refs <> '{}';

-- The versions that a newer one has replaced; superseded_at is since when that one is known.
CREATE TABLE superseded_incident_fact (
    LIKE incident_fact,
    superseded_at timestamptz NOT NULL,
    PRIMARY KEY (incident_id, version)
);

CREATE INDEX superseded_incident_fact_time ON superseded_incident_fact (occurred_at) WHERE counted;
CREATE INDEX superseded_incident_fact_person ON superseded_incident_fact USING gin (person_refs)
    WHERE counted AND person_refs <> '{}';

-- People of whom an incident has changed, so that their others may be the first no longer, or again. As touched_area.
CREATE TABLE touched_person (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_ref uuid NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- Where each follow-up stands, as its newest version says: no person, no team, no worker.
CREATE TABLE follow_up_fact (
    follow_up_id     uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    -- Not of an exercise.
    counted          boolean     NOT NULL,
    status           text        NOT NULL,
    occurred_at      timestamptz NOT NULL,
    known_at         timestamptz NOT NULL,
    neighborhood     text        NOT NULL,
    jurisdiction     text,
    due_at           timestamptz NOT NULL,
    first_attempt_at timestamptz,
    -- The first follow-up of a person who survived: what hours are measured of.
    of_survivor      boolean     NOT NULL,
    waiting          boolean     NOT NULL,
    kits_given       integer     NOT NULL,
    contacted        integer     NOT NULL,
    linked           integer     NOT NULL,
    declined         integer     NOT NULL
);

CREATE INDEX follow_up_fact_neighborhood ON follow_up_fact (neighborhood, occurred_at) WHERE counted;
CREATE INDEX follow_up_fact_jurisdiction ON follow_up_fact (jurisdiction, occurred_at) WHERE counted;
CREATE INDEX follow_up_fact_time ON follow_up_fact (occurred_at) WHERE counted;
CREATE INDEX follow_up_fact_due ON follow_up_fact (due_at) WHERE counted;
CREATE INDEX follow_up_fact_known ON follow_up_fact (known_at) WHERE counted;
CREATE INDEX follow_up_fact_unended ON follow_up_fact (status)
    WHERE counted AND status IN ('triage', 'open', 'claimed', 'in-progress', 'on-hold');

CREATE TABLE superseded_follow_up_fact (
    LIKE follow_up_fact,
    superseded_at timestamptz NOT NULL,
    PRIMARY KEY (follow_up_id, version)
);

CREATE INDEX superseded_follow_up_fact_time ON superseded_follow_up_fact (occurred_at) WHERE counted;
