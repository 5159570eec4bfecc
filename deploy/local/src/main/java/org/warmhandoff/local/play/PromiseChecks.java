package org.warmhandoff.local.play;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the services have said yes to is there, once. */
final class PromiseChecks {

    private static final List<Integer> CHECK_IN_DAYS = List.of(7, 30, 90);

    private final Databases databases;
    private final Promises promises;

    PromiseChecks(Databases databases, Promises promises) {
        this.databases = databases;
        this.promises = promises;
    }

    List<Check> all() {
        return List.of(reports(), moves(), attempts(), attemptsOnTheRow(), checkIns());
    }

    private Check reports() {
        Set<UUID> kept = new HashSet<>(
                databases.query("incident", "SELECT report_id FROM report", row -> row.getObject(1, UUID.class)));
        List<String> lost = promises.reports().stream()
                .filter(report -> !kept.contains(report))
                .map(UUID::toString)
                .toList();
        return new Check(
                "every report that was accepted is kept", promises.reports().size(), lost);
    }

    /** The first version of a check-in is part of the answer to another move. */
    private Check moves() {
        Set<String> kept = new HashSet<>(databases.query(
                "referral",
                "SELECT follow_up_id || ' ' || version FROM follow_up_history WHERE moved_by IS NOT NULL AND version > 1",
                row -> row.getString(1)));
        Set<String> promised = new HashSet<>();
        List<String> broken = new ArrayList<>();
        for (Promises.Move move : promises.moves()) {
            String version = move.followUp() + " " + move.version();
            if (!kept.contains(version) || !promised.add(version)) {
                broken.add(version);
            }
        }
        kept.removeAll(promised);
        kept.forEach(madeByNobody -> broken.add(madeByNobody + " (nobody was told)"));
        return new Check(
                "every move that was answered is in the history, once, and no other",
                promises.moves().size(),
                broken);
    }

    private Check attempts() {
        Map<UUID, Long> kept = new HashMap<>();
        databases.query(
                "referral",
                "SELECT follow_up_id, count(*) FROM follow_up_attempt GROUP BY follow_up_id",
                row -> kept.put(row.getObject(1, UUID.class), row.getLong(2)));
        Map<UUID, Long> promised = promises.attempts();
        List<String> broken = promised.entrySet().stream()
                .filter(one -> !one.getValue().equals(kept.get(one.getKey())))
                .map(one -> one.getKey() + " has " + kept.get(one.getKey()) + " of " + one.getValue())
                .toList();
        long all = promised.values().stream().mapToLong(Long::longValue).sum();
        return new Check("every attempt that was recorded is kept, once", all, broken);
    }

    private Check attemptsOnTheRow() {
        List<String> broken = databases.query(
                "referral",
                """
                SELECT follow_up_id FROM follow_up LEFT JOIN (
                    SELECT follow_up_id, count(*) AS made FROM follow_up_attempt GROUP BY follow_up_id) a USING (follow_up_id)
                WHERE attempts <> coalesce(made, 0)
                """,
                row -> row.getString(1));
        return new Check(
                "every task says how often was tried",
                databases.count("referral", "SELECT count(*) FROM follow_up"),
                broken);
    }

    /** The next day of a check-in that is still to come when support began, or went on. */
    private Check checkIns() {
        List<String> broken = new ArrayList<>();
        for (Promises.CheckIn agreed : promises.checkIns()) {
            boolean planned = databases
                    .query(
                            "referral",
                            """
                            SELECT ended.check_in_day, ended.updated_at,
                                CASE WHEN ended.check_in_day = 0 THEN ended.updated_at ELSE ended.occurred_at END AS began,
                                array_agg(next.check_in_day) AS days
                            FROM follow_up ended LEFT JOIN follow_up next USING (incident_id, person_index)
                            WHERE ended.follow_up_id = ? GROUP BY ended.follow_up_id
                            """,
                            row -> {
                                int day = row.getInt(1);
                                Timestamp ended = row.getTimestamp(2);
                                Timestamp began = row.getTimestamp(3);
                                List<?> days =
                                        List.of((Object[]) row.getArray(4).getArray());
                                return CHECK_IN_DAYS.stream()
                                        .filter(next -> next > day)
                                        .filter(next -> began.getTime() + next * 86_400_000L > ended.getTime())
                                        .findFirst()
                                        .map(days::contains)
                                        .orElse(true);
                            },
                            agreed.followUp())
                    .contains(true);
            if (!planned) {
                broken.add(agreed.followUp().toString());
            }
        }
        return new Check(
                "every check-in that was agreed to is planned, or was made",
                promises.checkIns().size(),
                broken);
    }
}
