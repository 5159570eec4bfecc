package org.warmhandoff.incident.identity.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * Which person of the surviving incident somebody is who was asked for by an incident that was merged into it. The reports have
 * moved, and in each of them a person keeps their place; so whoever can be traced through a report is found, and of anybody else
 * it is said that nobody knows: a wrong name is worse than none.
 */
public final class SamePersonAfterMerge {

    private SamePersonAfterMerge() {}

    /**
     * @param ended the last state of the merged incident
     * @param survivor all reports of the incident that goes on
     * @param foundedEnded whether the report had made the ended incident by itself
     * @param person index in the ended incident
     * @return index in the survivor
     */
    public static Optional<Integer> find(
            IncidentSnapshot ended,
            Collection<Contribution> survivor,
            Predicate<Contribution> foundedEnded,
            int person) {
        return ended.people().stream()
                .filter(one -> one.index() == person)
                .findFirst()
                .flatMap(one -> one.personRef() != null
                        ? recognized(one.personRef(), survivor)
                        : founder(ended, survivor, foundedEnded)
                                .map(report -> report.slots().get(person)));
    }

    private static Optional<Integer> recognized(UUID personRef, Collection<Contribution> survivor) {
        for (Contribution contribution : survivor) {
            List<ReportedPerson> people = contribution.report().facts().people();
            for (int position = 0; position < people.size(); position++) {
                if (personRef.equals(people.get(position).personRef())) {
                    return Optional.of(contribution.slots().get(position));
                }
            }
        }
        return Optional.empty();
    }

    /** The report that the ended incident began with, as long as its people are still the incident's, in their order. */
    private static Optional<Contribution> founder(
            IncidentSnapshot ended, Collection<Contribution> survivor, Predicate<Contribution> foundedEnded) {
        List<Integer> indexes =
                ended.people().stream().map(PersonSnapshot::index).sorted().toList();
        return survivor.stream()
                .filter(foundedEnded)
                .filter(contribution -> contribution.slots().size() == indexes.size()
                        && indexes.get(indexes.size() - 1) == indexes.size() - 1)
                .findFirst();
    }
}
