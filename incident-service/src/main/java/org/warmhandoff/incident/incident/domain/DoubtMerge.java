package org.warmhandoff.incident.incident.domain;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * Which doubts are left of all reports' once they are merged.
 *
 * @param time the report whose time was taken
 * @param place the report whose place was taken
 * @param people the people as merged
 */
record DoubtMerge(Collection<Contribution> contributions, Report time, Report place, List<PersonSnapshot> people) {

    Set<QualityFlag> doubts() {
        EnumSet<QualityFlag> left = EnumSet.noneOf(QualityFlag.class);
        for (QualityFlag doubt : QualityFlag.values()) {
            if (isLeft(doubt)) {
                left.add(doubt);
            }
        }
        return left;
    }

    private boolean isLeft(QualityFlag doubt) {
        return switch (doubt) {
            case NEAREST_AREA, UNASSIGNED_AREA, STATED_AREA_DIFFERS, STATED_AREA_UNKNOWN, DEFAULT_POINT ->
                place.allDoubts().contains(doubt);
            case TIME_IN_GAP, TIME_IN_OVERLAP, REPORTED_BEFORE_IT_HAPPENED ->
                time.allDoubts().contains(doubt);
            case AGE_BAND_UNCLEAR -> contributions.stream().anyMatch(this::leavesAnAgeUnclear);
            // Another agency's report, or another row, vouches for the event.
            case EXACT_DUPLICATE, ROWS_DISAGREE ->
                contributions.stream().allMatch(one -> one.report().allDoubts().contains(doubt));
            // No report says it of itself: the questions that are open do.
            case SUSPECTED_DUPLICATE -> false;
        };
    }

    /** An unclear age stays unclear unless another report of that person knows it. */
    private boolean leavesAnAgeUnclear(Contribution contribution) {
        if (!contribution.report().allDoubts().contains(QualityFlag.AGE_BAND_UNCLEAR)) {
            return false;
        }
        Set<Integer> unclear = people.stream()
                .filter(person -> person.ageBand() == AgeBand.UNKNOWN)
                .map(PersonSnapshot::index)
                .collect(Collectors.toSet());
        List<ReportedPerson> reported = contribution.report().facts().people();
        for (int i = 0; i < reported.size(); i++) {
            if (reported.get(i).age() != null
                    && unclear.contains(contribution.slots().get(i))) {
                return true;
            }
        }
        return false;
    }
}
