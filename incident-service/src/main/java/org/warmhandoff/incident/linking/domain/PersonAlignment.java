package org.warmhandoff.incident.linking.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** Tells which person of a newcomer is which person of the incident. */
public final class PersonAlignment {

    private PersonAlignment() {}

    /**
     * The index in the incident of each person of a newcomer, in the order of the newcomer.
     *
     * @param incident all reports that the incident ever had, so that an index is never used for another person
     */
    public static List<Integer> slots(Collection<Contribution> incident, List<ReportedPerson> newcomer) {
        throw new UnsupportedOperationException();
    }

    /**
     * The same, from what is said of each index.
     *
     * @param known what each report says of the person with this index
     * @param nextIndex the first index that was never used
     */
    static List<Integer> slots(Map<Integer, List<ReportedPerson>> known, int nextIndex, List<ReportedPerson> newcomer) {
        throw new UnsupportedOperationException();
    }
}
