-- Identity and addresses live in a schema of their own, so that a role can be granted everything else.
CREATE SCHEMA vault;

CREATE TABLE vault.report_address (
    report_id uuid PRIMARY KEY,
    address   text NOT NULL
);
