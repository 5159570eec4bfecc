package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.ArrayList;
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

/** Reads follow-ups in the order in which they changed, for whoever asks again and again what is new. */
@ApplicationScoped
public class ChangedFollowUps {

    private static final String ORDER = " ORDER BY updated_at, follow_up_id LIMIT :limit";

    /**
     * What a caller wants to see. A null asks for everything.
     *
     * @param assignee account id of a worker
     * @param assigned whether somebody must have it, or nobody
     * @param from changed then or later
     * @param before changed earlier than then
     * @param exercise whether to see what belongs to exercises, instead of what does not
     * @param noPeer from whom {@link PeerPool} hides what waits for peers alone
     */
    public record Asked(
            Set<FollowUpStatus> statuses,
            @Nullable String assignee,
            @Nullable Boolean assigned,
            @Nullable Instant from,
            @Nullable Instant before,
            boolean exercise,
            @Nullable String noPeer) {

        public Asked {
            statuses = Set.copyOf(statuses);
        }
    }

    /**
     * One page. What is committed late can have changed before what was read already: who polls asks from a minute before.
     *
     * @param after where the page before ended; null for the first one
     * @param limit most follow-ups to give
     */
    public List<FollowUp> page(Handle handle, Asked asked, @Nullable Cursor after, int limit) {
        if (asked.statuses().isEmpty()) {
            return List.of();
        }
        WorklistStore.Selection selection = select(asked, after, limit);
        return handle.createQuery(selection.sql())
                .bindMap(selection.bindings())
                .map(FollowUpRow::read)
                .list();
    }

    /** One range of an index for each status, merged in order, as in {@link WorklistStore}. */
    static WorklistStore.Selection select(Asked asked, @Nullable Cursor after, int limit) {
        Map<String, Object> bindings = new HashMap<>();
        String conditions = conditions(asked, after, bindings);
        bindings.put("limit", limit);
        String sql = asked.statuses().stream()
                .map(status -> "(SELECT " + FollowUpRow.COLUMNS + " FROM follow_up WHERE status = '" + status.code()
                        + "' AND " + conditions + ORDER + ")\n")
                .collect(Collectors.joining("UNION ALL\n", "", asked.statuses().size() > 1 ? ORDER : ""));
        return new WorklistStore.Selection(sql, bindings);
    }

    private static String conditions(Asked asked, @Nullable Cursor after, Map<String, Object> bindings) {
        List<String> conditions = new ArrayList<>();
        conditions.add(asked.exercise() ? "exercise" : "NOT exercise");
        if (asked.assignee() != null) {
            conditions.add("assignee = :assignee");
            bindings.put("assignee", asked.assignee());
        }
        if (asked.assigned() != null) {
            conditions.add(asked.assigned() ? "assignee IS NOT NULL" : "assignee IS NULL");
        }
        if (asked.from() != null) {
            conditions.add("updated_at >= :from");
            bindings.put("from", asked.from());
        }
        if (asked.before() != null) {
            conditions.add("updated_at < :before");
            bindings.put("before", asked.before());
        }
        if (asked.noPeer() != null) {
            conditions.add(PeerPool.NOT_HIDDEN);
            bindings.put("noPeer", asked.noPeer());
        }
        if (after != null) {
            conditions.add("(updated_at, follow_up_id) > (:afterTime, :afterId)");
            bindings.put("afterTime", after.time());
            bindings.put("afterId", after.id());
        }
        return String.join(" AND ", conditions);
    }
}
