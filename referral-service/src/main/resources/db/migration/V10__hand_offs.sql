CREATE TABLE hand_off (
    hand_off_id    uuid        PRIMARY KEY,
    version        bigint      NOT NULL CHECK (version >= 1),
    follow_up_id   uuid        NOT NULL REFERENCES follow_up,
    exercise       boolean     NOT NULL,
    from_agency    text        NOT NULL,
    offered_by     text        NOT NULL,
    to_agency      text        NOT NULL CHECK (to_agency ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    -- Of the directory, source and code with a colon between.
    listing        text,
    -- All that the receiving agency is told.
    need           text        NOT NULL,
    area           text        NOT NULL,
    language       text,
    access_needs   text[]      NOT NULL,
    comes_from     timestamptz,
    comes_by       timestamptz NOT NULL,
    status         text        NOT NULL CHECK (status IN ('offered', 'accepted', 'declined', 'withdrawn', 'lapsed',
        'arrived', 'not-arrived')),
    reason         text,
    answer_by      timestamptz,
    arrived_at     timestamptz,
    confirmed_by   text,
    reminded_at    timestamptz,
    offered_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    -- By when something is awaited: the answer, and then the arrival.
    due_at         timestamptz NOT NULL,
    next_action_at timestamptz,
    CHECK ((answer_by IS NOT NULL) = (status = 'offered')),
    CHECK ((reason IS NOT NULL) = (status IN ('declined', 'withdrawn', 'not-arrived'))),
    CHECK ((arrived_at IS NOT NULL) = (status = 'arrived')),
    CHECK ((confirmed_by IS NOT NULL) = (status = 'arrived'))
);

CREATE INDEX hand_off_of_follow_up ON hand_off (follow_up_id, offered_at);
CREATE INDEX hand_off_sent ON hand_off (from_agency, due_at, hand_off_id);
CREATE INDEX hand_off_received ON hand_off (to_agency, due_at, hand_off_id);
CREATE INDEX hand_off_waiting ON hand_off (follow_up_id) WHERE status IN ('offered', 'accepted');
CREATE INDEX hand_off_next_action ON hand_off (next_action_at) WHERE next_action_at IS NOT NULL;
-- One at a time for the same need at the same agency.
CREATE UNIQUE INDEX hand_off_under_way ON hand_off (follow_up_id, to_agency, need) WHERE status IN ('offered', 'accepted');

CREATE TABLE hand_off_history (
    hand_off_id uuid        NOT NULL REFERENCES hand_off,
    version     bigint      NOT NULL,
    at          timestamptz NOT NULL,
    status      text        NOT NULL,
    reason      text,
    -- Account and its agency; null when a rule did it.
    moved_by    text,
    agency      text,
    PRIMARY KEY (hand_off_id, version)
);
