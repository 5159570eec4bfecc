package org.warmhandoff.referral.followup;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.HandOffsMade;

/** The hand-offs of a follow-up, as far as moves ask and tell. Always within the transaction of the move. */
public interface HandOffsOnFile {

    HandOffsMade of(Handle handle, FollowUp followUp);

    /** The follow-up should never have been, and so should no hand-off that is under way from it. */
    void enteredInError(Handle transaction, FollowUp followUp);
}
