package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.YesNoUnknown;

/**
 * What triage looks for in what an incident says, before anyone is told a name. A death has become support for the family before
 * ({@link ReasonRule}); most rules are about a person who lives. Whether a team covers the place changes without the incident, so
 * the follow-up itself finds that ({@link FollowUp#findings}); whether the person has an unfinished one already is seen when it is
 * opened ({@link OneTaskRule}).
 *
 * @param finding what the rule finds
 * @param condition when it does
 */
record TriageRule(TriageFinding finding, Condition condition) {

    /** How soon after another overdose one is a repeated one. */
    static final Duration REPEATED_WITHIN = Duration.ofDays(30);

    /** What the rules look at. */
    record Case(Incident incident, Incident.Person person, FollowUpReason reason, PersonOnFile onFile) {

        boolean isAboutTheLiving() {
            return reason != FollowUpReason.FAMILY_SUPPORT;
        }
    }

    /** When a rule finds something. */
    @FunctionalInterface
    interface Condition {
        boolean holds(Case one);
    }

    /** Never is final, whoever was told. Who comes and asks for support has changed their mind. */
    static final TriageRule DO_NOT_CONTACT = new TriageRule(
            TriageFinding.DO_NOT_CONTACT,
            one -> one.isAboutTheLiving()
                    && one.incident().kind() != IncidentKind.SELF_REFERRAL
                    && (one.onFile().neverContact() || one.person().outreachConsent() == OutreachConsent.REFUSED));

    static final TriageRule SUSPECTED_SELF_HARM = new TriageRule(
            TriageFinding.SUSPECTED_SELF_HARM,
            one -> one.isAboutTheLiving() && one.person().suspectedSelfHarm() == YesNoUnknown.YES);

    static final TriageRule MINOR = new TriageRule(
            TriageFinding.MINOR, one -> one.isAboutTheLiving() && one.person().ageBand() == AgeBand.UNDER_18);

    /** A family would be called twice, too. */
    static final TriageRule SUSPECTED_DUPLICATE = new TriageRule(
            TriageFinding.SUSPECTED_DUPLICATE, one -> one.incident().suspectedDuplicate());

    static final TriageRule REPEAT_OVERDOSE = new TriageRule(
            TriageFinding.REPEAT_OVERDOSE,
            one -> one.isAboutTheLiving()
                    && one.incident().kind() == IncidentKind.OVERDOSE
                    && one.onFile()
                            .hadAnotherOverdoseWithin(
                                    REPEATED_WITHIN, one.incident().occurredAt()));

    static final TriageRule IN_HOSPITAL = new TriageRule(
            TriageFinding.IN_HOSPITAL,
            one -> one.isAboutTheLiving()
                    && (one.person().disposition() == Disposition.TRANSPORTED
                            || one.incident().hospitalReports()));

    static final TriageRule IN_CUSTODY = new TriageRule(
            TriageFinding.IN_CUSTODY,
            one -> one.isAboutTheLiving() && one.person().disposition() == Disposition.IN_CUSTODY);

    static final TriageRule UNKNOWN_IDENTITY = new TriageRule(
            TriageFinding.UNKNOWN_IDENTITY,
            one -> one.isAboutTheLiving()
                    && one.person().personRef() == null
                    && one.person().reachableBy().isEmpty());

    static List<TriageRule> all() {
        return List.of(
                DO_NOT_CONTACT,
                SUSPECTED_SELF_HARM,
                MINOR,
                SUSPECTED_DUPLICATE,
                REPEAT_OVERDOSE,
                IN_HOSPITAL,
                IN_CUSTODY,
                UNKNOWN_IDENTITY);
    }

    /** Everything that the rules find, the gravest first. */
    static Set<TriageFinding> findings(Case one) {
        Set<TriageFinding> found = EnumSet.noneOf(TriageFinding.class);
        all().stream()
                .filter(rule -> rule.condition.holds(one))
                .map(TriageRule::finding)
                .forEach(found::add);
        return found;
    }
}
