package org.warmhandoff.incident.linking.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * Tells which person of a newcomer is which person of the incident. Agencies at one scene mostly speak of the same people, so as
 * many as possible are aligned; among the ways to do so that one is taken in which references, genders, ages, outcomes and
 * substances agree best; and what is then still open goes by the order of the reports. Two that contradict (female and male, ages
 * too far apart for a guess, different references) are never aligned, not even when a person has said that the reports are of one
 * incident: two people of one event can be reported by one agency each, and nobody must be lost.
 */
public final class PersonAlignment {

    // In one sum, so that the best assignment is the best in this order: number of people, points, order. With 100
    // people the
    // differences of order add up to less than a tenth of a point, and the points to less than a person.
    private static final long ALIGNED = 10_000_000_000L;
    private static final long NEVER = -ALIGNED;
    private static final long A_TENTH_OF_A_POINT = 100_000;

    private PersonAlignment() {}

    /**
     * The index in the incident of each person of a newcomer, in the order of the newcomer. Existing indexes stay as they are; who
     * is new gets the next one.
     *
     * @param incident all reports that the incident ever had, so that an index is never used for another person
     */
    public static List<Integer> slots(Collection<Contribution> incident, List<ReportedPerson> newcomer) {
        TreeMap<Integer, List<ReportedPerson>> known = new TreeMap<>();
        for (Contribution contribution : incident) {
            List<ReportedPerson> people = contribution.report().facts().people();
            for (int i = 0; i < people.size(); i++) {
                known.computeIfAbsent(contribution.slots().get(i), slot -> new ArrayList<>())
                        .add(people.get(i));
            }
        }
        return slots(known, newcomer);
    }

    private static List<Integer> slots(TreeMap<Integer, List<ReportedPerson>> known, List<ReportedPerson> newcomer) {
        List<Integer> indexes = List.copyOf(known.keySet());
        int[] columns = align(List.copyOf(known.values()), newcomer);
        int next = known.isEmpty() ? 0 : known.lastKey() + 1;
        List<Integer> slots = new ArrayList<>();
        for (int column : columns) {
            slots.add(column < indexes.size() ? indexes.get(column) : next++);
        }
        return List.copyOf(slots);
    }

    /** How many of some people can be people of the others, each another one. */
    static int aligned(List<ReportedPerson> others, List<ReportedPerson> people) {
        int[] columns = align(others.stream().map(List::of).toList(), people);
        return (int)
                IntStream.of(columns).filter(column -> column < others.size()).count();
    }

    /** For each person the position of the one it is, or a position beyond them all. */
    private static int[] align(List<List<ReportedPerson>> known, List<ReportedPerson> people) {
        // One column for each known person, and one more for each newcomer to be somebody new, at a value of 0.
        long[][] value = new long[people.size()][known.size() + people.size()];
        for (int row = 0; row < people.size(); row++) {
            for (int column = 0; column < known.size(); column++) {
                value[row][column] = value(known.get(column), people.get(row), Math.abs(row - column));
            }
        }
        return Assignment.best(value);
    }

    private static long value(List<ReportedPerson> known, ReportedPerson person, int outOfOrder) {
        long tenths = 0;
        for (ReportedPerson same : known) {
            List<Observation> seen = compare(same, person);
            if (seen.stream().anyMatch(one -> one.bearing() == Bearing.CONFLICT)) {
                return NEVER;
            }
            tenths += Math.round(
                    10 * seen.stream().mapToDouble(Observation::points).sum());
        }
        // What several reports say of one person counts once, so that a much reported person attracts nobody.
        return ALIGNED + A_TENTH_OF_A_POINT * (tenths / known.size()) - outOfOrder;
    }

    private static List<Observation> compare(ReportedPerson one, ReportedPerson other) {
        return Stream.of(
                        IdentityRule.compare(one, other),
                        GenderRule.compare(one, other),
                        AgeRule.compare(one, other),
                        outcome(one, other),
                        SubstanceRule.compare(one, other))
                .<Observation>flatMap(Optional::stream)
                .toList();
    }

    /** Who died later is no other person, so an outcome that differs is no contradiction here. */
    private static Optional<OutcomeRule> outcome(ReportedPerson one, ReportedPerson other) {
        if (one.outcome() == Outcome.UNKNOWN || other.outcome() == Outcome.UNKNOWN) {
            return Optional.empty();
        }
        if (one.outcome() != other.outcome()) {
            return Optional.of(OutcomeRule.DIED_LATER);
        }
        return Optional.of(one.outcome() == Outcome.FATAL ? OutcomeRule.BOTH_FATAL : OutcomeRule.BOTH_NONFATAL);
    }
}
