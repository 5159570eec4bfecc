package org.warmhandoff.referral.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.FollowUpState;

/** Reads the worklist, what is due first at the top, a page at a time. */
@ApplicationScoped
public class WorklistStore {

    private static final Set<FollowUpStatus> UNFINISHED = FollowUpState.unfinished();

    /** The first attempt is missing although it was due; see FollowUp.isOverdue. On hold is left out beforehand. */
    private static final String OVERDUE = "first_attempt_at IS NULL AND due_at < :now";

    private static final String BREACHED = "first_attempt_at IS NULL AND breach_at < :now";

    private static final String OF_TEAM = " AND NOT exercise AND (:team::text IS NULL OR team = :team)";

    private static final Set<FollowUpStatus> NOBODYS = EnumSet.of(FollowUpStatus.TRIAGE, FollowUpStatus.OPEN);

    private static final String ORDER = " ORDER BY due_at, follow_up_id LIMIT :limit";

    /** A query and what is bound to it. */
    record Selection(String sql, Map<String, Object> bindings) {}

    /**
     * @param after where the page before ended; null for the first one
     * @param now decides what is overdue
     * @param limit most follow-ups to give
     */
    List<FollowUp> page(Handle handle, WorklistFilter filter, @Nullable Cursor after, Instant now, int limit) {
        Set<FollowUpStatus> statuses = EnumSet.noneOf(FollowUpStatus.class);
        statuses.addAll(filter.statuses());
        if (Boolean.TRUE.equals(filter.overdue())) {
            statuses.retainAll(UNFINISHED);
            statuses.remove(FollowUpStatus.ON_HOLD);
        }
        if (statuses.isEmpty()) {
            return List.of();
        }
        Selection selection = select(filter, statuses, after, now, limit);
        return handle.createQuery(selection.sql())
                .bindMap(selection.bindings())
                .map(FollowUpRow::read)
                .list();
    }

    /**
     * One range of an index for each status, which PostgreSQL merges in order and leaves as soon as the page is full. One
     * condition on all statuses at once would make it sort, or read past everything that has ended.
     */
    static Selection select(
            WorklistFilter filter, Set<FollowUpStatus> statuses, @Nullable Cursor after, Instant now, int limit) {
        Map<String, Object> bindings = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        equal(conditions, bindings, "area", filter.area());
        equal(conditions, bindings, "team", filter.team());
        equal(conditions, bindings, "assignee", filter.assignee());
        equal(conditions, bindings, "offered_to", filter.offeredTo());
        equal(conditions, bindings, "incident_id", filter.incident());
        conditions.add(filter.exercise() ? "exercise" : "NOT exercise");
        if (filter.noPeer() != null) {
            conditions.add(PeerPool.NOT_HIDDEN);
            bindings.put("noPeer", filter.noPeer());
        }
        if (after != null) {
            conditions.add("(due_at, follow_up_id) > (:afterTime, :afterId)");
            bindings.put("afterTime", after.time());
            bindings.put("afterId", after.id());
        }
        if (filter.overdue() != null) {
            bindings.put("now", now);
        }
        bindings.put("limit", limit);
        String sql = statuses.stream()
                .map(status -> range(status, conditions, filter.overdue()))
                .collect(Collectors.joining("UNION ALL\n", "", statuses.size() > 1 ? ORDER : ""));
        return new Selection(sql, bindings);
    }

    private static String range(FollowUpStatus status, List<String> conditions, @Nullable Boolean overdue) {
        List<String> all = new ArrayList<>(conditions);
        all.add("status = " + literal(status));
        if (Boolean.TRUE.equals(overdue)) {
            all.add(OVERDUE);
        } else if (Boolean.FALSE.equals(overdue) && UNFINISHED.contains(status) && status != FollowUpStatus.ON_HOLD) {
            all.add("NOT (" + OVERDUE + ")");
        }
        return "(SELECT " + FollowUpRow.COLUMNS + " FROM follow_up WHERE " + String.join(" AND ", all) + ORDER + ")\n";
    }

    /**
     * What waits, of a team or of all, without exercises. What nobody has may be tens of thousands of rows: they are counted in one
     * range of an index, ungrouped. What somebody has is counted by worker.
     */
    WorklistSummary summary(Handle handle, @Nullable String team, Instant now) {
        String sql = Stream.concat(
                        NOBODYS.stream().map(WorklistStore::countOfNobodys),
                        Stream.of(countByWorker(UNFINISHED.stream()
                                .filter(status -> !NOBODYS.contains(status))
                                .map(WorklistStore::literal)
                                .collect(Collectors.joining(", ")))))
                .collect(Collectors.joining(" UNION ALL "));
        return handle
                .createQuery(sql)
                .bind("team", team)
                .bind("now", now)
                .map((row, context) -> summary(row))
                .list()
                .stream()
                .reduce(WorklistSummary.NOTHING, WorklistSummary::plus)
                .plus(WorklistSummary.ofHandOffs(handOffsUnderWay(handle, team)));
    }

    private static String countOfNobodys(FollowUpStatus status) {
        return "SELECT " + literal(status) + " AS status, NULL AS assignee, count(*) AS unfinished, 0 AS on_hold,"
                + " count(*) FILTER (WHERE " + OVERDUE + ") AS overdue, count(*) FILTER (WHERE " + BREACHED
                + ") AS breached"
                + " FROM follow_up WHERE status = " + literal(status) + OF_TEAM;
    }

    private static String countByWorker(String statuses) {
        String atWork = "status <> " + literal(FollowUpStatus.ON_HOLD) + " AND ";
        return "SELECT NULL, assignee, count(*), count(*) FILTER (WHERE status = " + literal(FollowUpStatus.ON_HOLD)
                + "),"
                + " count(*) FILTER (WHERE " + atWork + OVERDUE + "), count(*) FILTER (WHERE " + atWork + BREACHED + ")"
                + " FROM follow_up WHERE status IN (" + statuses + ")" + OF_TEAM
                + " GROUP BY assignee ORDER BY assignee";
    }

    private static WorklistSummary summary(ResultSet row) throws SQLException {
        String status = row.getString("status");
        long unfinished = row.getLong("unfinished");
        return new WorklistSummary(
                FollowUpStatus.TRIAGE.code().equals(status) ? unfinished : 0,
                FollowUpStatus.OPEN.code().equals(status) ? unfinished : 0,
                row.getLong("overdue"),
                row.getLong("breached"),
                row.getLong("on_hold"),
                0,
                WorklistSummary.loads(row.getString("assignee"), unfinished, row.getLong("overdue")));
    }

    private static long handOffsUnderWay(Handle handle, @Nullable String team) {
        return handle.createQuery(
                        """
                        SELECT count(*) FROM hand_off JOIN follow_up task USING (follow_up_id)
                        WHERE hand_off.status IN ('offered', 'accepted') AND NOT task.exercise
                            AND (:team::text IS NULL OR task.team = :team)
                        """)
                .bind("team", team)
                .mapTo(Long.class)
                .one();
    }

    /** Our own constant, and as a literal, so that every plan can use it. */
    private static String literal(FollowUpStatus status) {
        return "'" + status.code() + "'";
    }

    private static void equal(
            List<String> conditions, Map<String, Object> bindings, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            bindings.put(column, value);
        }
    }
}
