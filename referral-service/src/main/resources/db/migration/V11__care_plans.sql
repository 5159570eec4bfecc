-- What people say that they want, need and can lean on, each with the follow-up in which it was said. Whose it is besides is worked
-- out when it is read, so that incidents can be merged and parted without a change here.
CREATE TABLE care_plan_entry (
    entry_id     uuid        PRIMARY KEY,
    follow_up_id uuid        NOT NULL REFERENCES follow_up,
    kind         text        NOT NULL CHECK (kind IN ('goal', 'need', 'support')),
    -- The need, or what the support is to the person.
    code         text,
    state        text,
    -- The person's own: nothing but the answer to who may read it holds them.
    words        text        CHECK (length(words) BETWEEN 1 AND 500),
    since        timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    CHECK ((kind = 'goal') = (code IS NULL)),
    CHECK ((kind = 'need') = (state IS NOT NULL)),
    CHECK (kind <> 'goal' OR words IS NOT NULL),
    CHECK (kind <> 'need' OR words IS NULL)
);

CREATE INDEX care_plan_entry_of_follow_up ON care_plan_entry (follow_up_id);
