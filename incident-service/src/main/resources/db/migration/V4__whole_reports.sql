-- What a whole report adds to the columns that queries use; the rest of it is in facts.
ALTER TABLE report
    ADD COLUMN exercise    boolean NOT NULL DEFAULT false,
    ADD COLUMN reported_at timestamptz,
    ADD COLUMN stated_area text,
    ADD COLUMN doubts      text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN place_doubts text[] NOT NULL DEFAULT '{}';

-- A person who is known well enough to be told from others. The index is keyed; the reference is random.
CREATE TABLE vault.known_person (
    blind_index bytea PRIMARY KEY,
    person_ref  uuid  NOT NULL UNIQUE
);

-- Who the people of a report are, by their position in it.
CREATE TABLE vault.person_identity (
    report_id uuid     NOT NULL,
    person    smallint NOT NULL,
    identity  jsonb    NOT NULL,
    PRIMARY KEY (report_id, person)
);
