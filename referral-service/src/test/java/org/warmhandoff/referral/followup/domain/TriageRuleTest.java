package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.Approach;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.Priority;
import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.ReachableBy;
import org.warmhandoff.contracts.incident.YesNoUnknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.referral.followup.domain.Examples.OVERDOSE;

class TriageRuleTest {

    private static final UUID PERSON = UUID.fromString("7f0d9a52-4a0f-4c7e-9a51-6c0d3f2b7e11");

    @Test
    void anAdultWhomSomebodyKnowsGoesStraightToThePool() {
        Circumstances known = circumstances(new Case());

        assertThat(known.findings()).isEmpty();
        assertThat(known.approach()).isEqualTo(Approach.CONTACT);
        assertThat(known.priority()).isEqualTo(Priority.ROUTINE);
    }

    @Test
    void whoRefusedContactIsLeftAlone() {
        assertThat(findings(new Case().consent(OutreachConsent.REFUSED))).containsExactly(TriageFinding.DO_NOT_CONTACT);
    }

    @Test
    void whoHasSaidNeverBeforeIsLeftAlone() {
        assertThat(findings(new Case().onFile(new PersonOnFile(true, List.of()))))
                .containsExactly(TriageFinding.DO_NOT_CONTACT);
    }

    @Test
    void whoComesAndAsksForSupportHasChangedTheirMind() {
        Case asking = new Case().kind(IncidentKind.SELF_REFERRAL).onFile(new PersonOnFile(true, List.of()));

        assertThat(findings(asking)).isEmpty();
    }

    @Test
    void aMinorWaitsForALead() {
        assertThat(findings(new Case().ageBand(AgeBand.UNDER_18))).containsExactly(TriageFinding.MINOR);
        assertThat(TriageFinding.MINOR.effect()).isEqualTo(TriageFinding.Effect.HOLD);
    }

    @Test
    void suspectedSelfHarmWaitsForALeadAndIsUrgent() {
        Circumstances suspected = circumstances(new Case().selfHarm(YesNoUnknown.YES));

        assertThat(suspected.findings()).containsExactly(TriageFinding.SUSPECTED_SELF_HARM);
        assertThat(suspected.priority()).isEqualTo(Priority.URGENT);
        assertThat(findings(new Case().selfHarm(YesNoUnknown.NO))).isEmpty();
    }

    @Test
    void aSuspectedDuplicateWaitsSoThatNobodyIsCalledTwiceAndAFamilyNeither() {
        assertThat(findings(new Case().suspectedDuplicate())).containsExactly(TriageFinding.SUSPECTED_DUPLICATE);
        assertThat(findings(new Case().suspectedDuplicate().outcome(Outcome.FATAL)))
                .containsExactly(TriageFinding.SUSPECTED_DUPLICATE);
        assertThat(TriageFinding.SUSPECTED_DUPLICATE.effect()).isEqualTo(TriageFinding.Effect.HOLD);
    }

    @Test
    void theGravestFindingIsWhatHoldsIt() {
        FollowUp both = FollowUp.opened(
                UUID.randomUUID(),
                new Subject(UUID.randomUUID(), 0),
                circumstances(new Case().ageBand(AgeBand.UNDER_18).selfHarm(YesNoUnknown.YES)),
                "port-ferris-peers",
                Examples.NOW);

        assertThat(both.state()).isEqualTo(new FollowUpState.Triage(TriageFinding.SUSPECTED_SELF_HARM));
    }

    @Test
    void anotherOverdoseWithin30DaysIsUrgent() {
        Instant thirtyDaysBefore = OVERDOSE.minus(Duration.ofDays(30));

        Circumstances repeated = circumstances(new Case().onFile(new PersonOnFile(false, List.of(thirtyDaysBefore))));
        assertThat(repeated.findings()).containsExactly(TriageFinding.REPEAT_OVERDOSE);
        assertThat(repeated.priority()).isEqualTo(Priority.URGENT);
        assertThat(findings(new Case().onFile(new PersonOnFile(false, List.of(thirtyDaysBefore.minusMillis(1))))))
                .isEmpty();
        assertThat(findings(new Case().onFile(new PersonOnFile(false, List.of(OVERDOSE.plusSeconds(1))))))
                .isEmpty();
    }

    @Test
    void whoWasTakenToHospitalOrIsInCustodyIsSoughtThere() {
        assertThat(circumstances(new Case().disposition(Disposition.TRANSPORTED))
                        .approach())
                .isEqualTo(Approach.IN_REACH);
        assertThat(circumstances(new Case().hospitalReports()).findings()).containsExactly(TriageFinding.IN_HOSPITAL);
        assertThat(circumstances(new Case().disposition(Disposition.IN_CUSTODY)).findings())
                .containsExactly(TriageFinding.IN_CUSTODY);
    }

    @Test
    void whomNobodyKnowsIsSoughtWhereItHappened() {
        Circumstances unknown = circumstances(new Case().unknown());

        assertThat(unknown.findings()).containsExactly(TriageFinding.UNKNOWN_IDENTITY);
        assertThat(unknown.approach()).isEqualTo(Approach.PLACE_AND_TIME);
    }

    @Test
    void whoCanBeReachedIsNotUnknown() {
        assertThat(findings(new Case().unknown().reachableBy(ReachableBy.USUAL_PLACES)))
                .isEmpty();
    }

    @Test
    void aDeathIsSupportForTheFamilyWhateverIsFoundOfThePerson() {
        Circumstances death = circumstances(new Case()
                .outcome(Outcome.FATAL)
                .ageBand(AgeBand.UNDER_18)
                .consent(OutreachConsent.REFUSED)
                .unknown()
                .disposition(Disposition.TRANSPORTED));

        assertThat(death.reason()).isEqualTo(FollowUpReason.FAMILY_SUPPORT);
        assertThat(death.findings()).isEmpty();
    }

    private static Set<TriageFinding> findings(Case one) {
        return circumstances(one).findings();
    }

    private static Circumstances circumstances(Case one) {
        return Circumstances.of(one.incident(), one.person(), one.onFile, Examples.TIMES);
    }

    /** A known adult after an overdose, unless something else is said. */
    private static final class Case {

        private IncidentKind kind = IncidentKind.OVERDOSE;
        private boolean hospitalReports;
        private Outcome outcome = Outcome.NONFATAL;
        private AgeBand ageBand = AgeBand.FROM_25;
        private Disposition disposition = Disposition.TREATED_ON_SCENE;
        private YesNoUnknown selfHarm = YesNoUnknown.UNKNOWN;
        private OutreachConsent consent = OutreachConsent.NOT_ASKED;
        private boolean known = true;
        private boolean suspectedDuplicate;
        private Set<ReachableBy> reachableBy = Set.of();
        private PersonOnFile onFile = PersonOnFile.NOTHING;

        Case kind(IncidentKind other) {
            kind = other;
            return this;
        }

        Case hospitalReports() {
            hospitalReports = true;
            return this;
        }

        Case suspectedDuplicate() {
            suspectedDuplicate = true;
            return this;
        }

        Case outcome(Outcome other) {
            outcome = other;
            return this;
        }

        Case ageBand(AgeBand other) {
            ageBand = other;
            return this;
        }

        Case disposition(Disposition other) {
            disposition = other;
            return this;
        }

        Case selfHarm(YesNoUnknown other) {
            selfHarm = other;
            return this;
        }

        Case consent(OutreachConsent other) {
            consent = other;
            return this;
        }

        Case unknown() {
            known = false;
            return this;
        }

        Case reachableBy(ReachableBy... ways) {
            reachableBy = Set.of(ways);
            return this;
        }

        Case onFile(PersonOnFile other) {
            onFile = other;
            return this;
        }

        Incident.Person person() {
            return new Incident.Person(
                    0, outcome, known ? PERSON : null, ageBand, disposition, selfHarm, consent, reachableBy);
        }

        Incident incident() {
            return new Incident(
                    UUID.randomUUID(),
                    kind,
                    Classification.SUSPECTED,
                    IncidentStatus.ACTIVE,
                    null,
                    false,
                    false,
                    hospitalReports,
                    suspectedDuplicate,
                    OVERDOSE,
                    new Place("harbor-flats", "port-ferris"),
                    List.of(person()));
        }
    }
}
