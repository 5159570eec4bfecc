-- One notice to one recipient on one channel. What it says is made when it is sent, from the template and the opaque id.
CREATE TABLE delivery (
    delivery_id     uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    recipient_id    uuid        NOT NULL REFERENCES recipient,
    subject_id      uuid        NOT NULL,
    template        text        NOT NULL CHECK (template IN ('new-outreach-task')),
    channel         text        NOT NULL CHECK (channel IN ('email', 'webhook')),
    status          text        NOT NULL CHECK (status IN ('queued', 'sent', 'failed')),
    attempts        integer     NOT NULL DEFAULT 0,
    last_failure    text,
    next_attempt_at timestamptz,
    queued_at       timestamptz NOT NULL,
    -- Attempts begun, lost ones too. The number of the newest one tells whether its result still counts.
    begun           integer     NOT NULL DEFAULT 0,
    -- Attempts made before it was last put into the queue.
    attempts_before integer     NOT NULL DEFAULT 0,
    -- Until then one worker has it.
    lease_until     timestamptz NOT NULL DEFAULT '-infinity',
    -- The event that caused it: its time and its W3C trace context.
    event_time      timestamptz NOT NULL,
    trace_parent    text,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CHECK ((status = 'queued') = (next_attempt_at IS NOT NULL)),
    CHECK (status <> 'failed' OR last_failure IS NOT NULL)
);

-- Whatever is redelivered or replayed: nobody is told the same thing twice.
CREATE UNIQUE INDEX delivery_once ON delivery (recipient_id, subject_id, template, channel);

CREATE INDEX delivery_due ON delivery (channel, next_attempt_at) WHERE status = 'queued';
CREATE INDEX delivery_due_of_recipient ON delivery (recipient_id, next_attempt_at) WHERE status = 'queued';
CREATE INDEX delivery_newest ON delivery (created_at, delivery_id);
CREATE INDEX delivery_newest_of_status ON delivery (status, created_at, delivery_id);
CREATE INDEX delivery_newest_of_recipient ON delivery (recipient_id, created_at, delivery_id);
