-- What is known of each follow-up: how far its snapshots were read, and which team was told of it.
CREATE TABLE follow_up_seen (
    follow_up_id   uuid   PRIMARY KEY,
    version        bigint NOT NULL,
    announced_team text
);
