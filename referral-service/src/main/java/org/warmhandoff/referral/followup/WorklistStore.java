package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        // Our own constant, and as a literal, so that every plan can use it.
        all.add("status = '" + status.code() + "'");
        if (Boolean.TRUE.equals(overdue)) {
            all.add(OVERDUE);
        } else if (Boolean.FALSE.equals(overdue) && UNFINISHED.contains(status) && status != FollowUpStatus.ON_HOLD) {
            all.add("NOT (" + OVERDUE + ")");
        }
        return "(SELECT " + FollowUpRow.COLUMNS + " FROM follow_up WHERE " + String.join(" AND ", all) + ORDER + ")\n";
    }

    /** What waits, of a team or of all, without exercises. Read once: tens of thousands of rows are most of the cost. */
    WorklistSummary summary(Handle handle, @Nullable String team, Instant now) {
        return handle
                .createQuery(
                        """
                        SELECT assignee, count(*) AS unfinished,
                               count(*) FILTER (WHERE status = 'triage') AS triage,
                               count(*) FILTER (WHERE status = 'open') AS open,
                               count(*) FILTER (WHERE status = 'on-hold') AS on_hold,
                               count(*) FILTER (WHERE status <> 'on-hold' AND first_attempt_at IS NULL
                                   AND breach_at < :now) AS breached,
                        """
                                + "count(*) FILTER (WHERE status <> 'on-hold' AND " + OVERDUE + ") AS overdue"
                                + " FROM follow_up WHERE NOT exercise AND status IN ("
                                + UNFINISHED.stream()
                                        .map(status -> "'" + status.code() + "'")
                                        .collect(Collectors.joining(", "))
                                + ") AND (:team::text IS NULL OR team = :team) GROUP BY assignee ORDER BY assignee")
                .bind("team", team)
                .bind("now", now)
                .map((row, context) -> new WorklistSummary(
                        row.getLong("triage"),
                        row.getLong("open"),
                        row.getLong("overdue"),
                        row.getLong("breached"),
                        row.getLong("on_hold"),
                        0,
                        WorklistSummary.loads(
                                row.getString("assignee"), row.getLong("unfinished"), row.getLong("overdue"))))
                .list()
                .stream()
                .reduce(WorklistSummary.NOTHING, WorklistSummary::plus)
                .plus(WorklistSummary.ofHandOffs(handOffsUnderWay(handle, team)));
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

    private static void equal(
            List<String> conditions, Map<String, Object> bindings, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            bindings.put(column, value);
        }
    }
}
