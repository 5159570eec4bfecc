-- Finds the reports that an older boundary file placed.
CREATE INDEX report_boundary_version ON report (boundary_version);
