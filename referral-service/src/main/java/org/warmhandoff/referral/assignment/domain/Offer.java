package org.warmhandoff.referral.assignment.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.warmhandoff.referral.worker.domain.Worker;

/**
 * That a follow-up in the pool was offered to a worker first. Anybody of the team may still claim it.
 *
 * @param because what spoke for them and against others
 */
public record Offer(Worker to, Set<OfferReason> because, Instant at) {

    public Offer {
        EnumSet<OfferReason> ordered = EnumSet.noneOf(OfferReason.class);
        ordered.addAll(because);
        because = Collections.unmodifiableSet(ordered);
    }
}
