CREATE TABLE boundary_version (
    number     integer     PRIMARY KEY,
    loaded_at  timestamptz NOT NULL,
    loaded_by  text        NOT NULL,
    area_count integer     NOT NULL
);

CREATE TABLE area (
    code             text    PRIMARY KEY,
    version          bigint  NOT NULL,
    level            text    NOT NULL CHECK (level IN ('neighborhood', 'jurisdiction')),
    name             text    NOT NULL,
    jurisdiction     text,
    population       bigint  CHECK (population >= 0),
    boundary_version integer NOT NULL REFERENCES boundary_version,
    retired          boolean NOT NULL DEFAULT false,
    boundary         jsonb
);
