-- Finds the reports that an older boundary file placed.
CREATE INDEX report_boundary_version ON report (boundary_version);

-- Nobody looks into a boundary here: it is written and read as a whole, ten thousand at a time. Taking it apart and compressing
-- it cost more than the rest of a boundary file. The spaces of the old form make each area look changed once, which is harmless.
ALTER TABLE area ALTER COLUMN boundary TYPE text USING boundary::text;
ALTER TABLE area ALTER COLUMN boundary SET STORAGE EXTERNAL;
