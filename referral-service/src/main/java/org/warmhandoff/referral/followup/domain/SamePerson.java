package org.warmhandoff.referral.followup.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.warmhandoff.contracts.incident.Outcome;

/**
 * Which person of the surviving incident a person of a merged one is. Nearly all incidents have one person, and then it is
 * that one. Of several, a shared reference decides, then what is known of the outcome, then the position. Two different
 * references are two different people, whatever else agrees.
 */
final class SamePerson {

    private record Pair(Incident.Person merged, Incident.Person surviving) {

        boolean isPossible() {
            return merged.personRef() == null
                    || surviving.personRef() == null
                    || merged.personRef().equals(surviving.personRef());
        }

        boolean sharesReference() {
            return merged.personRef() != null && merged.personRef().equals(surviving.personRef());
        }

        /** 2 for the same outcome, 1 where one of them is not known, 0 for a contradiction. */
        int outcome() {
            if (merged.outcome() == surviving.outcome()) {
                return 2;
            }
            return merged.outcome() == Outcome.UNKNOWN || surviving.outcome() == Outcome.UNKNOWN ? 1 : 0;
        }

        boolean hasSamePosition() {
            return merged.index() == surviving.index();
        }
    }

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparing(Pair::sharesReference)
            .thenComparing(Pair::outcome)
            .thenComparing(Pair::hasSamePosition)
            .reversed()
            .thenComparing(pair -> pair.merged().index())
            .thenComparing(pair -> pair.surviving().index());

    private SamePerson() {}

    /** Indexes within the surviving incident by index within the merged one; whoever has no counterpart does not appear. */
    static Map<Integer, Integer> counterparts(Incident merged, Incident survivor) {
        List<Pair> pairs = new ArrayList<>();
        for (Incident.Person one : merged.people()) {
            survivor.people().stream()
                    .map(other -> new Pair(one, other))
                    .filter(Pair::isPossible)
                    .forEach(pairs::add);
        }
        pairs.sort(BEST_FIRST);
        Map<Integer, Integer> counterparts = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            boolean free = !counterparts.containsKey(pair.merged().index())
                    && !taken.contains(pair.surviving().index());
            if (free) {
                counterparts.put(pair.merged().index(), pair.surviving().index());
                taken.add(pair.surviving().index());
            }
        }
        return counterparts;
    }
}
