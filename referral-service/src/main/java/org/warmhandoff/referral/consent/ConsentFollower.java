package org.warmhandoff.referral.consent;

import java.time.Instant;
import java.util.List;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.referral.consent.domain.Consents;
import org.warmhandoff.referral.followup.domain.FollowUp;

/** Takes part when a person takes a consent back, or one runs out. */
@FunctionalInterface
public interface ConsentFollower {

    /**
     * What there is to know when consents have ended.
     *
     * @param followUps all of the person, which nobody else can change until the transaction ends
     * @param left what they agree to now
     */
    record Ended(List<FollowUp> followUps, Consents left, Why why, Instant now) {}

    /** Why consents have ended. */
    enum Why {
        REVOKED,
        EXPIRED
    }

    void consentsEnded(Handle transaction, Ended ended);
}
