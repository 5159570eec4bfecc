package org.warmhandoff.referral.followup;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.consent.domain.Consents;
import org.warmhandoff.referral.followup.domain.Attempt;
import org.warmhandoff.referral.followup.domain.FollowUp;

/** What the person of a follow-up has agreed to, as far as moves ask and tell. Always within the transaction of the move. */
public interface ConsentsOnFile {

    /** Everything that the person has agreed to, in whichever follow-up. */
    Consents of(Handle handle, FollowUp followUp);

    /** The answer that the person gave at an attempt: a yes is a consent to contact, a no takes it back. */
    void answered(Handle transaction, FollowUp followUp, Attempt attempt);

    /** What the person said of being asked again; null when nothing was said. */
    void answeredCheckIns(Handle transaction, FollowUp followUp, @Nullable Boolean agreed);

    /** The person wants no contact any more: nothing that they agreed to stands. */
    void contactRefused(Handle transaction, FollowUp followUp);
}
