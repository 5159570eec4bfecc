package org.warmhandoff.referral.assignment.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerProfile;

/**
 * A worker of the team, and what they carry already.
 *
 * @param unfinished their follow-ups, and those that are offered to them
 * @param recentDeaths people with whom they have worked and who died lately
 * @param lastOffered when something was last offered to them; null when nothing was
 */
public record Candidate(WorkerProfile profile, int unfinished, int recentDeaths, @Nullable Instant lastOffered) {

    Worker worker() {
        return profile.worker();
    }
}
