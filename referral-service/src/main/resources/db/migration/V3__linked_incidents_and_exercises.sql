-- What the rules read of each incident's newest snapshot, and which incident carries its people now. Whose follow-up goes on
-- after a merge is decided by both incidents, whichever is heard of last. Null for what was seen before this was kept: its
-- next snapshot brings it.
ALTER TABLE incident_seen
    ADD COLUMN facts       jsonb,
    ADD COLUMN merged_into uuid;

-- 0: named as a survivor, and not seen yet.
ALTER TABLE incident_seen DROP CONSTRAINT incident_seen_version_check;
ALTER TABLE incident_seen ADD CHECK (version >= 0);

CREATE INDEX incident_seen_merged_into ON incident_seen (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE follow_up ADD COLUMN exercise boolean NOT NULL DEFAULT false;
ALTER TABLE follow_up ALTER COLUMN exercise DROP DEFAULT;

-- The worklist leaves exercises out while it reads the other indexes: they are few. This one is for reading them alone.
CREATE INDEX follow_up_exercise ON follow_up (status, due_at, follow_up_id) WHERE exercise;
