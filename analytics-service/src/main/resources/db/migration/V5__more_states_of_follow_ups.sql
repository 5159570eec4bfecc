DROP INDEX follow_up_fact_waiting;
CREATE INDEX follow_up_fact_waiting ON follow_up_fact (status)
    WHERE status IN ('triage', 'open', 'claimed', 'in-progress', 'on-hold');
