-- One service of one organization at one place, as a source says it.
CREATE TABLE resource (
    source         text        NOT NULL CHECK (source ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    code           text        NOT NULL CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    version        bigint      NOT NULL CHECK (version >= 1),
    name           text        NOT NULL,
    organization   text        NOT NULL,
    needs          text[]      NOT NULL CHECK (cardinality(needs) > 0),
    -- Codes of the neighborhoods that it serves; none for the whole community.
    areas          text[]      NOT NULL,
    address        text,
    phone          text,
    web            text        CHECK (web LIKE 'https://%'),
    languages      text[]      NOT NULL,
    -- As in OpenStreetMap's opening_hours; empty when they are not known.
    hours          text        NOT NULL,
    walk_in        boolean,
    -- Agency that accepts hand-offs for it.
    agency         text        CHECK (agency ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    capacity       text        CHECK (capacity IN ('has-capacity', 'no-capacity', 'waitlist',
        'additional-assessment-required', 'unknown')),
    capacity_since timestamptz,
    -- Since when it is no longer listed.
    retired_at     timestamptz,
    PRIMARY KEY (source, code),
    CHECK ((capacity IS NULL) = (capacity_since IS NULL))
);

CREATE INDEX resource_listed ON resource (name, source, code) WHERE retired_at IS NULL;
