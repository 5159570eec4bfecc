-- Naloxone kits given at all attempts of a follow-up.
ALTER TABLE follow_up ADD COLUMN kits_given integer NOT NULL DEFAULT 0;
UPDATE follow_up SET kits_given = given.kits
FROM (
    SELECT follow_up_id, sum((materials ->> 'naloxone-kit')::integer) AS kits
    FROM follow_up_attempt WHERE materials ? 'naloxone-kit' GROUP BY follow_up_id
) given
WHERE follow_up.follow_up_id = given.follow_up_id;
