package org.warmhandoff.incident.linking.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** All rules, in the order in which their reasons are shown. */
final class LinkRules {

    private interface Comparison {
        Optional<? extends Observation> compare(Report one, Report other);
    }

    private static final List<Comparison> OF_REPORTS = List.of(
            ExerciseRule::compare,
            KindRule::compare,
            AgencyRule::compare,
            ArrivalRule::compare,
            TimeRule::compare,
            PlaceRule::compare,
            PeopleRule::compare,
            NaloxoneRule::compare,
            ResponderRule::compare,
            SceneRule::compare);

    private static final List<Comparison> OF_ONE_PERSON_EACH = List.of(OutcomeRule::compare, DispositionRule::compare);

    private LinkRules() {}

    static List<LinkReason> compare(Report one, Report other) {
        List<LinkReason> reasons = new ArrayList<>();
        OF_REPORTS.forEach(rule -> rule.compare(one, other).ifPresent(seen -> reasons.add(seen.reason())));
        List<ReportedPerson> ofOne = one.facts().people();
        List<ReportedPerson> ofOther = other.facts().people();
        if (ofOne.size() == 1 && ofOther.size() == 1) {
            OF_ONE_PERSON_EACH.forEach(rule -> rule.compare(one, other).ifPresent(seen -> reasons.add(seen.reason())));
            reasons.addAll(samePerson(ofOne.get(0), ofOther.get(0)));
        } else {
            AlignmentRule.compare(one, other).ifPresent(seen -> reasons.add(seen.reason()));
            if (shareAKnownPerson(ofOne, ofOther)) {
                reasons.add(IdentityRule.SAME_KNOWN_PERSON.reason());
            }
        }
        return reasons;
    }

    /**
     * One person against one person. Once a reference says that it is the same one, age, gender and habits follow from that and
     * are no evidence of their own; that they contradict still is.
     */
    private static List<LinkReason> samePerson(ReportedPerson one, ReportedPerson other) {
        List<LinkReason> reasons = new ArrayList<>();
        Optional<IdentityRule> identity = IdentityRule.compare(one, other);
        identity.ifPresent(seen -> reasons.add(seen.reason()));
        boolean known = identity.equals(Optional.of(IdentityRule.SAME_KNOWN_PERSON));
        List.of(AgeRule.compare(one, other), GenderRule.compare(one, other), SubstanceRule.compare(one, other))
                .forEach(seen -> seen.filter(trait -> !known || trait.bearing() != Bearing.EVIDENCE)
                        .ifPresent(trait -> reasons.add(trait.reason())));
        return reasons;
    }

    private static boolean shareAKnownPerson(List<ReportedPerson> ofOne, List<ReportedPerson> ofOther) {
        return ofOne.stream().anyMatch(one -> ofOther.stream().anyMatch(other -> IdentityRule.compare(one, other)
                .equals(Optional.of(IdentityRule.SAME_KNOWN_PERSON))));
    }
}
