package org.warmhandoff.referral.person.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.AttemptsMade;
import org.warmhandoff.referral.followup.domain.CancelReason;
import org.warmhandoff.referral.followup.domain.Circumstances;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.HoldReason;
import org.warmhandoff.referral.followup.domain.LapseReason;
import org.warmhandoff.referral.followup.domain.Place;
import org.warmhandoff.referral.followup.domain.ReturnReason;
import org.warmhandoff.referral.followup.domain.Subject;
import org.warmhandoff.referral.followup.domain.TriageFinding;
import org.warmhandoff.referral.followup.domain.UnreachedRule;
import org.warmhandoff.referral.worker.domain.Worker;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.referral.person.domain.IdentityRefusal.ENDED;
import static org.warmhandoff.referral.person.domain.IdentityRefusal.NOT_CLAIMED;
import static org.warmhandoff.referral.person.domain.IdentityRefusal.NOT_YOURS;
import static org.warmhandoff.referral.person.domain.IdentityRefusal.SAID_NEVER;

class IdentityRuleTest {

    private static final Instant NOW = Instant.parse("2026-03-07T04:12:10Z");
    private static final Worker WORKER = new Worker("worker-4");
    private static final Worker OTHER = new Worker("worker-17");
    private static final Worker LEAD = new Worker("lead-1");
    private static final Actor ITS_WORKER = new Actor(WORKER, false);
    private static final Actor LEADING = new Actor(LEAD, true);
    private static final AttemptsMade NONE_MADE = new AttemptsMade(List.of(), UTC);
    private static final UnreachedRule UNREACHED = new UnreachedRule(3, 2, 2, Duration.ofDays(14));

    private final FollowUp open = followUp();
    private final FollowUp claimed = open.claimedBy(WORKER, NOW);

    @Test
    void theWorkerWhoHasItMayKnow() {
        assertThat(asks(WORKER, claimed)).isEmpty();
    }

    @Test
    void aFollowUpOnHoldIsStillItsWorkers() {
        FollowUp onHold = claimed.held(ITS_WORKER, HoldReason.IN_HOSPITAL, NOW.plus(Duration.ofDays(1)), NOW);

        assertThat(asks(WORKER, onHold)).isEmpty();
        assertThat(asks(OTHER, onHold)).contains(NOT_YOURS);
    }

    @Test
    void anotherWorkerMayNot() {
        assertThat(asks(OTHER, claimed)).contains(NOT_YOURS);
    }

    @Test
    void toLeadIsNoReasonToKnow() {
        assertThat(asks(LEAD, claimed)).contains(NOT_YOURS);
        assertThat(asks(LEAD, open.claimedBy(LEAD, NOW)))
                .as("a lead who has claimed it is its worker")
                .isEmpty();
    }

    @Test
    void nobodyMayKnowBeforeAClaim() {
        assertThat(asks(WORKER, open)).contains(NOT_CLAIMED);
        assertThat(asks(LEAD, open)).contains(NOT_CLAIMED);
        assertThat(asks(LEAD, followUp(TriageFinding.MINOR))).contains(NOT_CLAIMED);
    }

    @Test
    void whoeverGaveItBackMayKnowNoMore() {
        assertThat(asks(WORKER, claimed.returned(ITS_WORKER, ReturnReason.OTHER, NOW)))
                .contains(NOT_CLAIMED);
    }

    @Test
    void afterTheEndNobodyMayKnowNotEvenWhoBroughtItThere() {
        List<FollowUp> ended = List.of(
                claimed.completed(ITS_WORKER, FollowUpOutcome.LINKED, NONE_MADE, UNREACHED, NOW),
                claimed.cancelled(LEADING, CancelReason.OTHER, NOW),
                claimed.enteredInError(LEADING, NOW),
                claimed.lapsed(LapseReason.PERSON_REMOVED, NOW));

        assertThat(ended).allSatisfy(one -> assertThat(asks(WORKER, one)).contains(ENDED));
    }

    @Test
    void ofWhoSaidNeverNobodyMayKnow() {
        assertThat(IdentityRule.firstBroken(new IdentityRule.Request(claimed, WORKER, true)))
                .contains(SAID_NEVER);
        assertThat(asks(WORKER, followUp(TriageFinding.DO_NOT_CONTACT))).contains(SAID_NEVER);
    }

    @Test
    void everyRefusalHasItsRule() {
        assertThat(IdentityRule.all()).extracting(IdentityRule::refusal).containsExactly(IdentityRefusal.values());
    }

    private static Optional<IdentityRefusal> asks(Worker worker, FollowUp followUp) {
        return IdentityRule.firstBroken(new IdentityRule.Request(followUp, worker, false));
    }

    private static FollowUp followUp(TriageFinding... findings) {
        Circumstances circumstances = new Circumstances(
                FollowUpReason.SURVIVOR_OUTREACH,
                Set.of(findings),
                null,
                Set.of(),
                OutreachConsent.NOT_ASKED,
                new Place("harbor-flats", null),
                NOW.minusSeconds(1200),
                NOW.plus(Duration.ofHours(24)),
                NOW.plus(Duration.ofHours(72)),
                false);
        return FollowUp.opened(
                UUID.randomUUID(), new Subject(UUID.randomUUID(), 0), circumstances, "port-ferris-peers", NOW);
    }
}
