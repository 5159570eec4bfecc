-- The areas that counts are given for, each as its newest version says.
CREATE TABLE area (
    code             text    PRIMARY KEY,
    version          bigint  NOT NULL,
    level            text    NOT NULL,
    name             text    NOT NULL,
    jurisdiction     text,
    population       bigint,
    boundary_version integer NOT NULL,
    retired          boolean NOT NULL,
    boundary         jsonb
);
