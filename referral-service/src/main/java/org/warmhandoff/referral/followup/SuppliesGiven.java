package org.warmhandoff.referral.followup;

import java.util.UUID;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.referral.followup.domain.Attempt;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.worker.domain.Worker;

/** Hears what was given at attempts, in their transaction. */
public interface SuppliesGiven {

    /** @param attemptId of the attempt as it is kept */
    void given(Handle transaction, FollowUp followUp, UUID attemptId, Attempt attempt, Worker by);
}
