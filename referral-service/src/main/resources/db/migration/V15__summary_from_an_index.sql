-- What a lead's summary counts is in the index, so that a hundred thousand rows need not be read for it.
DROP INDEX follow_up_by_status;
CREATE INDEX follow_up_by_status ON follow_up (status, due_at, follow_up_id)
    INCLUDE (team, assignee, exercise, first_attempt_at, breach_at);
