-- What a lead's summary counts is in the index, so that a hundred thousand rows need not be read for it.
DROP INDEX follow_up_by_status;
CREATE INDEX follow_up_by_status ON follow_up (status, due_at, follow_up_id)
    INCLUDE (team, assignee, exercise, first_attempt_at, breach_at);

-- Whom a worker has lost lately is asked with every offer; what they did in all the years before need not be read for it.
CREATE INDEX follow_up_of_deceased ON follow_up (assignee, updated_at) WHERE outcome = 'deceased';
CREATE INDEX follow_up_for_family ON follow_up (created_at) WHERE reason = 'family-support';
