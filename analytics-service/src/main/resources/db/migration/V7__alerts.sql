-- Alerts, each as its newest version stands; the columns repeat of it what alerts are looked for by. All versions are on alerts.v1.
CREATE TABLE alert (
    alert_id  uuid        PRIMARY KEY,
    version   bigint      NOT NULL,
    level     text        NOT NULL,
    areas     text[]      NOT NULL,
    measure   text        NOT NULL,
    status    text        NOT NULL,
    tier      text        NOT NULL,
    raised_at timestamptz NOT NULL,
    ended_at  timestamptz,
    snapshot  jsonb       NOT NULL
);

CREATE INDEX alert_raised ON alert (raised_at DESC, alert_id DESC);
CREATE INDEX alert_ended ON alert (ended_at);
-- Nobody is told twice of the same.
CREATE UNIQUE INDEX alert_lasting ON alert (level, areas, measure) WHERE ended_at IS NULL;
