package org.warmhandoff.referral.assignment.domain;

import java.time.Instant;
import java.util.List;

/**
 * What makes somebody better suited than others. Where nobody of those left has it, it decides nothing.
 *
 * @param reason what is kept of the choice when it decides
 */
record Preference(OfferReason reason, Test test) {

    /** True when the candidate has it. */
    @FunctionalInterface
    interface Test {
        boolean speaksFor(Candidate candidate, Wanted wanted, AssignmentLimits limits, Instant now);
    }

    static final Preference SPEAKS_THE_LANGUAGE = new Preference(
            OfferReason.SPEAKS_THE_LANGUAGE,
            (candidate, wanted, limits, now) -> wanted.wishes().language() != null
                    && candidate.profile().languages().contains(wanted.wishes().language()));

    static final Preference WISHED_GENDER = new Preference(
            OfferReason.WISHED_GENDER,
            (candidate, wanted, limits, now) -> wanted.wishes().gender() != null
                    && wanted.wishes().gender() == candidate.profile().gender());

    static final Preference KNOWS_THE_PERSON =
            new Preference(OfferReason.KNOWS_THE_PERSON, (candidate, wanted, limits, now) -> wanted.known()
                    .contains(candidate.worker()));

    static final Preference KNOWS_THE_AREA = new Preference(
            OfferReason.KNOWS_THE_AREA,
            (candidate, wanted, limits, now) -> candidate.profile().areas().contains(wanted.area()));

    static final Preference SKILLED = new Preference(
            OfferReason.SKILLED,
            (candidate, wanted, limits, now) ->
                    !wanted.skills().isEmpty() && candidate.profile().skills().containsAll(wanted.skills()));

    static final Preference ON_SHIFT = new Preference(
            OfferReason.ON_SHIFT,
            (candidate, wanted, limits, now) -> candidate.profile().works(now, now, limits.zone()));

    /** What the person said comes before what they know, and both before where and when. */
    static List<Preference> inOrder() {
        return List.of(SPEAKS_THE_LANGUAGE, WISHED_GENDER, KNOWS_THE_PERSON, KNOWS_THE_AREA, SKILLED, ON_SHIFT);
    }
}
