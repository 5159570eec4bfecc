package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.Approach;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.Priority;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.ReachableBy;

/**
 * What the incident says about a follow-up. A correction of the incident replaces it.
 *
 * @param findings what triage found, the gravest first
 * @param personRef opaque reference to the person; null when nobody knows who it is
 * @param reachableBy ways to reach the person that the vault holds
 * @param consent what the person answered when a responder asked whether outreach may come
 * @param occurredAt when the overdose happened, the support was asked for, or, of a check-in, began, to the microsecond, as PostgreSQL keeps it
 * @param dueAt when the first attempt is due
 * @param breachAt when a missing first attempt counts against the service
 * @param exercise true when it happened in an exercise
 */
public record Circumstances(
        FollowUpReason reason,
        Set<TriageFinding> findings,
        @Nullable UUID personRef,
        Set<ReachableBy> reachableBy,
        OutreachConsent consent,
        Place place,
        Instant occurredAt,
        Instant dueAt,
        Instant breachAt,
        boolean exercise) {

    public Circumstances {
        findings = inOrder(TriageFinding.class, findings);
        reachableBy = inOrder(ReachableBy.class, reachableBy);
    }

    static Circumstances of(Incident incident, Incident.Person person, PersonOnFile onFile, FollowUpTimes times) {
        FollowUpReason reason = ReasonRule.reasonFor(incident.kind(), person.outcome());
        return new Circumstances(
                reason,
                TriageRule.findings(new TriageRule.Case(incident, person, reason, onFile)),
                person.personRef(),
                person.reachableBy(),
                person.outreachConsent(),
                incident.place(),
                incident.occurredAt(),
                times.dueAt(incident.occurredAt()),
                times.breachAt(incident.occurredAt()),
                incident.exercise());
    }

    /** How the person can be found. */
    public Approach approach() {
        if (findings.contains(TriageFinding.IN_HOSPITAL) || findings.contains(TriageFinding.IN_CUSTODY)) {
            return Approach.IN_REACH;
        }
        return findings.contains(TriageFinding.UNKNOWN_IDENTITY) ? Approach.PLACE_AND_TIME : Approach.CONTACT;
    }

    /** True for support of a bereaved family. */
    public boolean isForTheFamily() {
        return reason == FollowUpReason.FAMILY_SUPPORT;
    }

    /** False when the person said never. */
    public boolean allowContact() {
        return findings.stream().noneMatch(finding -> finding.effect() == TriageFinding.Effect.END);
    }

    Priority priority() {
        return findings.contains(TriageFinding.REPEAT_OVERDOSE) || findings.contains(TriageFinding.SUSPECTED_SELF_HARM)
                ? Priority.URGENT
                : Priority.ROUTINE;
    }

    /** The same, with the clock started by another overdose of the same person. */
    Circumstances dueAt(Instant otherDueAt, Instant otherBreachAt) {
        return new Circumstances(
                reason,
                findings,
                personRef,
                reachableBy,
                consent,
                place,
                occurredAt,
                otherDueAt,
                otherBreachAt,
                exercise);
    }

    /** Of the same person, some time after support began. */
    Circumstances forCheckIn(Instant began, Instant attemptDueAt, Instant attemptBreachAt) {
        return new Circumstances(
                FollowUpReason.CHECK_IN,
                Set.of(),
                personRef,
                reachableBy,
                OutreachConsent.GIVEN,
                place,
                began,
                attemptDueAt,
                attemptBreachAt,
                exercise);
    }

    private static <E extends Enum<E>> Set<E> inOrder(Class<E> type, Set<E> some) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(some);
        return Collections.unmodifiableSet(ordered);
    }
}
