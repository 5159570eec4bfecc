CREATE TABLE team (
    code    text   PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    version bigint NOT NULL CHECK (version >= 1),
    name    text   NOT NULL
);

-- Codes of neighborhoods and of whole jurisdictions.
CREATE TABLE team_area (
    team text NOT NULL REFERENCES team,
    area text NOT NULL CHECK (area ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    PRIMARY KEY (team, area)
);
