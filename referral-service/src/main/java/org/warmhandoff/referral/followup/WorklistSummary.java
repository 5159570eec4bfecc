package org.warmhandoff.referral.followup;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

    /**
     * What a worker has.
     *
     * @param account opaque account id
     */
    public record Load(String account, long unfinished, long overdue) {}
}
