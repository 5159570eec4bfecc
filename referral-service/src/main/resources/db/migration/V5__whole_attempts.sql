ALTER TABLE follow_up ADD COLUMN consent text NOT NULL DEFAULT 'not-asked';
ALTER TABLE follow_up ALTER COLUMN consent DROP DEFAULT;

ALTER TABLE follow_up_attempt
    ADD COLUMN place               text,
    ADD COLUMN crew                text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN police_present      boolean NOT NULL DEFAULT false,
    ADD COLUMN initiated_by_person boolean NOT NULL DEFAULT false,
    ADD COLUMN asked_by_network    boolean NOT NULL DEFAULT false,
    ADD COLUMN consent             text    NOT NULL DEFAULT 'not-asked',
    -- How many of each, by code.
    ADD COLUMN materials           jsonb   NOT NULL DEFAULT '{}',
    ADD COLUMN next_step           text,
    ADD COLUMN next_at             timestamptz;

-- How people want to be contacted: of whoever was recognized by the reference, of anybody else by the follow-up.
CREATE TABLE contact_wish (
    person           uuid    PRIMARY KEY,
    version          bigint  NOT NULL CHECK (version >= 1),
    not_before       timestamptz,
    refused_channels text[]  NOT NULL,
    without_police   boolean NOT NULL
);
