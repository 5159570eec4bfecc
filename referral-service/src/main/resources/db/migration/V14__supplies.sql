-- What each team has to give is the sum of these. A row is never changed.
CREATE TABLE supply_movement (
    movement_id uuid        PRIMARY KEY,
    team        text        NOT NULL REFERENCES team,
    material    text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('received', 'given', 'lost', 'counted')),
    change      integer     NOT NULL,
    attempt_id  uuid,
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    UNIQUE (attempt_id, material),
    CHECK ((attempt_id IS NOT NULL) = (kind = 'given'))
);

CREATE INDEX supply_movement_stock ON supply_movement (team, material) INCLUDE (change, kind, recorded_at);
