-- What peers write for peers, each with the follow-up in which it was written. Lines are only ever added.
CREATE TABLE peer_note (
    note_id      uuid        PRIMARY KEY,
    follow_up_id uuid        NOT NULL REFERENCES follow_up,
    text         text        NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    written_by   text        NOT NULL,
    written_at   timestamptz NOT NULL
);

CREATE INDEX peer_note_of_follow_up ON peer_note (follow_up_id, written_at, note_id);
