-- The next offset of each partition, moved in the transaction that applied the records before it.
-- Deleting a consumer's rows (or the database) makes it read its topics again from the beginning.
CREATE TABLE consumer_position (
    consumer    text    NOT NULL,
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (consumer, topic, partition)
);
