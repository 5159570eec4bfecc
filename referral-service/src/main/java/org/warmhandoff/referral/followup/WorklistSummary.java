package org.warmhandoff.referral.followup;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much waits. It says something about the service: nobody is ranked by it, and no person is scored.
 *
 * @param workers what each worker has, by account
 */
public record WorklistSummary(
        @Schema(description = "Waiting for a lead.") long triage,
        @Schema(description = "In the pool.") long open,
        @Schema(description = "The first attempt is missing although it was due.") long overdue,
        @Schema(description = "The first attempt is missing, and that counts against the service.") long breached,
        long onHold,
        @Schema(description = "Hand-offs that wait for an answer or for a confirmed arrival.") long handOffs,
        List<Load> workers) {

    static final WorklistSummary NOTHING = ofHandOffs(0);

    static WorklistSummary ofHandOffs(long handOffs) {
        return new WorklistSummary(0, 0, 0, 0, 0, handOffs, List.of());
    }

    WorklistSummary plus(WorklistSummary other) {
        return new WorklistSummary(
                triage + other.triage,
                open + other.open,
                overdue + other.overdue,
                breached + other.breached,
                onHold + other.onHold,
                handOffs + other.handOffs,
                Stream.concat(workers.stream(), other.workers.stream()).toList());
    }

    /** What a worker has; of what nobody has, nothing. */
    static List<Load> loads(@Nullable String account, long unfinished, long overdue) {
        return account == null ? List.of() : List.of(new Load(account, unfinished, overdue));
    }

    /**
     * What a worker has.
     *
     * @param account opaque account id
     */
    public record Load(String account, long unfinished, long overdue) {}
}
