package org.warmhandoff.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The tables of referral-service, filled for measuring, and copies of them with their indexes for the raw limits. */
final class FollowUpTables {

    static final int OPEN = 100_000;

    /** Every column, with what differs between a copy and the row that it is copied from. */
    static final String COLUMNS =
            """
            version, incident_id, person_index, status, status_reason, assignee, outcome, reason, team, area, jurisdiction,
            priority, occurred_at, due_at, breach_at, first_attempt_at, attempts, created_at, updated_at, exercise, since,
            hold_until, attached_to, findings, cleared, person_ref, reachable_by, restarted_at, escalation, next_action_at,
            consent, offered_to, offer_reasons, offered_at, check_in_day
            """;

    private final Target target;

    FollowUpTables(Target target) {
        this.target = target;
    }

    /** Open follow-ups of all teams, due within the last and the next day, some in triage and some of one worker. */
    void fill() throws SQLException {
        execute(
                """
                INSERT INTO incident_seen (incident_id, version) SELECT gen_random_uuid(), 1 FROM generate_series(1, %d)
                """
                        .formatted(OPEN),
                """
                INSERT INTO follow_up (follow_up_id, %s)
                SELECT gen_random_uuid(), 1, incident_id, 0,
                    CASE WHEN n %% 1000 = 1 THEN 'triage' WHEN n %% 1000 = 2 THEN 'claimed' ELSE 'open' END,
                    CASE WHEN n %% 1000 = 1 THEN 'minor' END, CASE WHEN n %% 1000 = 2 THEN 'worker-1' END, NULL,
                    'survivor-outreach', (ARRAY['millbrook-central', 'lantern-peers', 'fairhaven', 'kettle-creek'])[1 + n %% 4],
                    'area-' || n %% 60, 'millbrook', 'routine', due - interval '24 hours', due, due + interval '48 hours', NULL, 0,
                    now(), now(), false, now(), NULL, NULL,
                    CASE WHEN n %% 1000 = 1 THEN ARRAY['minor'] ELSE '{}' END, '{}', NULL, '{}', NULL, 'none',
                    now() + interval '4 hours', 'not-asked', NULL, '{}', NULL, 0
                FROM (SELECT incident_id, row_number() OVER () AS n,
                             now() + (random() * 48 - 24) * interval '1 hour' AS due FROM incident_seen) one
                """
                        .formatted(COLUMNS),
                """
                INSERT INTO follow_up_history (follow_up_id, version, at, status, status_reason, team, assignee)
                SELECT follow_up_id, version, updated_at, status, status_reason, team, assignee FROM follow_up
                """,
                "VACUUM ANALYZE");
    }

    /** Copies of what a move writes. Foreign keys are left out. */
    void copy() throws SQLException {
        execute(
                "DROP SCHEMA IF EXISTS benchmark CASCADE",
                "CREATE SCHEMA benchmark",
                "CREATE TABLE benchmark.follow_up (LIKE follow_up INCLUDING ALL)",
                "CREATE TABLE benchmark.follow_up_history (LIKE follow_up_history INCLUDING ALL)",
                "CREATE TABLE benchmark.outbox (LIKE outbox INCLUDING ALL)",
                "CREATE TABLE benchmark.idempotent_request (LIKE idempotent_request INCLUDING ALL)",
                "INSERT INTO benchmark.follow_up SELECT * FROM follow_up",
                "INSERT INTO benchmark.follow_up_history SELECT * FROM follow_up_history",
                "VACUUM ANALYZE");
    }

    /** Open follow-ups that nobody has touched. */
    List<UUID> open(String schema, int wanted) throws SQLException {
        try (Connection connection = target.database("referral");
                PreparedStatement query = connection.prepareStatement("SELECT follow_up_id FROM " + schema
                        + ".follow_up WHERE status = 'open' AND version = 1 ORDER BY follow_up_id LIMIT ?")) {
            query.setInt(1, wanted);
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        }
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = target.database("referral");
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
