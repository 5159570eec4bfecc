-- Who asked to read what, under which purpose, and what came of it. Each entry's hash covers its own content and the hash of the
-- entry before, so that a changed or removed entry is found. Only services that give out protected data have this table.
CREATE TABLE access_log (
    number  bigint      PRIMARY KEY CHECK (number >= 1),
    at      timestamptz NOT NULL,
    account text        NOT NULL,
    -- The service account that asked in the name of the account; null when the account asked itself.
    via     text,
    agency  text,
    roles   text[]      NOT NULL,
    purpose text        NOT NULL,
    kind    text        NOT NULL,
    subject text,
    basis   text,
    outcome text        NOT NULL,
    rule    text,
    hash    text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
);

CREATE INDEX access_log_account ON access_log (account, number);
CREATE INDEX access_log_subject ON access_log (subject, number) WHERE subject IS NOT NULL;
CREATE INDEX access_log_basis ON access_log (basis, number) WHERE basis IS NOT NULL;

CREATE FUNCTION refuse_change_of_access_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the access log is only added to' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER access_log_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_access_log();

-- Also in a session that has switched ordinary triggers off.
ALTER TABLE access_log ENABLE ALWAYS TRIGGER access_log_is_only_added_to;
