package org.warmhandoff.incident.linking.domain;

import java.util.Map;
import java.util.Optional;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.report.domain.Report;

/**
 * What one report says of naloxone given by the other's kind of agency, against what that agency says itself: "EMS says that
 * police gave naloxone" speaks for a police report in which police gave some (taken as 40 against 15 of 100), and against one that
 * says that none was given (3 against 12).
 */
enum NaloxoneRule implements Observation {
    GAVE_AS_THE_OTHER_SAYS(new Likelihood(0.4, 0.15)),
    GAVE_NONE_AGAINST_THE_OTHER(new Likelihood(0.03, 0.12));

    private static final Map<AgencyType, NaloxoneGiver> GIVER_OF = Map.of(
            AgencyType.EMS, NaloxoneGiver.EMS,
            AgencyType.FIRE, NaloxoneGiver.FIRE,
            AgencyType.POLICE, NaloxoneGiver.POLICE,
            AgencyType.HOSPITAL, NaloxoneGiver.HOSPITAL,
            AgencyType.COMMUNITY, NaloxoneGiver.COMMUNITY_GROUP);

    private final Likelihood likelihood;

    NaloxoneRule(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    static Optional<Observation> compare(Report one, Report other) {
        Optional<NaloxoneRule> toldByOne = told(one, other);
        Optional<NaloxoneRule> toldByOther = told(other, one);
        if (toldByOne.equals(Optional.of(GAVE_AS_THE_OTHER_SAYS))) {
            return Optional.of(GAVE_AS_THE_OTHER_SAYS);
        }
        return toldByOther.or(() -> toldByOne).map(seen -> seen);
    }

    private static Optional<NaloxoneRule> told(Report teller, Report giver) {
        NaloxoneGiver kind = GIVER_OF.get(giver.source().agencyType());
        if (kind == null || teller.source().agencyType() == giver.source().agencyType() || !says(teller, kind)) {
            return Optional.empty();
        }
        if (says(giver, kind)) {
            return Optional.of(GAVE_AS_THE_OTHER_SAYS);
        }
        boolean gaveNone =
                giver.facts().people().stream().allMatch(person -> person.naloxoneGiven() == YesNoUnknown.NO);
        return gaveNone ? Optional.of(GAVE_NONE_AGAINST_THE_OTHER) : Optional.empty();
    }

    private static boolean says(Report report, NaloxoneGiver giver) {
        return report.facts().people().stream()
                .flatMap(person -> person.naloxone().stream())
                .anyMatch(given -> given.giver() == giver);
    }

    @Override
    public LinkRule rule() {
        return LinkRule.NALOXONE;
    }

    @Override
    public Likelihood likelihood() {
        return likelihood;
    }
}
