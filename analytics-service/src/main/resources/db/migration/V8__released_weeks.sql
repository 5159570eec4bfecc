-- What was released to those without an agreement about exact counts. Nothing of it is ever changed: what was shown once cannot be taken
-- back, and a second number for the same week would tell the difference.
CREATE TABLE released_week (
    week              date        PRIMARY KEY,
    released_at       timestamptz NOT NULL,
    limited_threshold integer     NOT NULL,
    public_threshold  integer     NOT NULL
);

CREATE TABLE released_count (
    tier     text  NOT NULL,
    week     date  NOT NULL REFERENCES released_week,
    level    text  NOT NULL,
    area     text  NOT NULL,
    measure  text  NOT NULL,
    snapshot jsonb NOT NULL,
    PRIMARY KEY (tier, week, level, area, measure)
);

CREATE FUNCTION refuse_change_of_what_was_released() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was released stays as it is';
END
$$;

CREATE TRIGGER released_week_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON released_week
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_what_was_released();
CREATE TRIGGER released_count_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON released_count
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_what_was_released();
