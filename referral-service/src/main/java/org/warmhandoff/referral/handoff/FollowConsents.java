package org.warmhandoff.referral.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.referral.consent.ConsentFollower;
import org.warmhandoff.referral.consent.domain.ConsentTo;
import org.warmhandoff.referral.followup.HandOffsOnFile;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.HandOffsMade;
import org.warmhandoff.referral.handoff.domain.HandOff;
import org.warmhandoff.referral.handoff.domain.HandOffState;
import org.warmhandoff.referral.handoff.domain.WithdrawReason;

/** Keeps hand-offs in line with what the person agrees to, and with the follow-up that they are from. */
@ApplicationScoped
class FollowConsents implements ConsentFollower, HandOffsOnFile {

    private final HandOffStore handOffs;

    FollowConsents(HandOffStore handOffs) {
        this.handOffs = handOffs;
    }

    @Override
    public void consentsEnded(Handle transaction, Ended ended) {
        WithdrawReason reason =
                ended.why() == Why.REVOKED ? WithdrawReason.CONSENT_REVOKED : WithdrawReason.CONSENT_EXPIRED;
        stop(
                transaction,
                ended.followUps(),
                one -> !ended.left().stand(ConsentTo.handOffTo(one.to().agency()), ended.now()),
                reason,
                ended.now());
    }

    @Override
    public HandOffsMade of(Handle handle, FollowUp followUp) {
        List<HandOff> all = handOffs.of(handle, Set.of(followUp.id()));
        return new HandOffsMade((int) all.stream().filter(HandOff::isUnderWay).count(), (int) all.stream()
                .filter(one -> one.state() instanceof HandOffState.Arrived)
                .count());
    }

    @Override
    public void enteredInError(Handle transaction, FollowUp followUp) {
        stop(transaction, List.of(followUp), one -> true, WithdrawReason.ENTERED_IN_ERROR, followUp.updatedAt());
    }

    private void stop(
            Handle transaction, List<FollowUp> of, Predicate<HandOff> which, WithdrawReason reason, Instant now) {
        handOffs.lockUnderWay(transaction, of.stream().map(FollowUp::id).toList()).stream()
                .filter(which)
                .forEach(one -> handOffs.update(transaction, one.stopped(reason, now), null));
    }
}
