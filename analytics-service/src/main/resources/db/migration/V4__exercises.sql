-- Kept, so that an older version that comes late cannot bring it in, and left out of every summary.
ALTER TABLE follow_up_fact ADD COLUMN exercise boolean NOT NULL DEFAULT false;
ALTER TABLE follow_up_fact ALTER COLUMN exercise DROP DEFAULT;
