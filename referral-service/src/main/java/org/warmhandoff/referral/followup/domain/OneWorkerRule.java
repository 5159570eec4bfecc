package org.warmhandoff.referral.followup.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * When two incidents turn out to be one, a person may have a follow-up of each. One of them goes on and the others are
 * withheld, so that two workers do not come to one person, and the worker who has begun is not lost:
 *
 * <ol>
 *   <li>the one that has come furthest ({@link Progress}),
 *   <li>of these, the one with more attempts,
 *   <li>of these, the one of the surviving incident,
 *   <li>of these, the one that was first.
 * </ol>
 *
 * <p>It keeps its id, its worker and its own incident: nobody who has its page open finds another task there, and when the
 * incidents are parted again each has its own follow-up as before.
 */
final class OneWorkerRule {

    private OneWorkerRule() {}

    /** @param followUps of one person */
    static Optional<FollowUp> whichGoesOn(Collection<FollowUp> followUps, UUID survivor) {
        return followUps.stream()
                .max(Comparator.comparing(Progress::of)
                        .thenComparing(one -> one.attempts().count())
                        .thenComparing(one -> one.subject().incidentId().equals(survivor))
                        .thenComparing(FollowUp::createdAt, Comparator.reverseOrder())
                        .thenComparing(FollowUp::id, Comparator.reverseOrder()));
    }
}
