-- Days after support began; 0 for the overdose or request itself.
ALTER TABLE follow_up ADD COLUMN check_in_day integer NOT NULL DEFAULT 0 CHECK (check_in_day >= 0);
ALTER TABLE follow_up ALTER COLUMN check_in_day DROP DEFAULT;

ALTER TABLE follow_up DROP CONSTRAINT follow_up_incident_id_person_index_key;
ALTER TABLE follow_up ADD UNIQUE (incident_id, person_index, check_in_day);
