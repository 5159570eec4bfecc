package org.warmhandoff.incident.linking.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well reports were linked. A pair is two reports; it is true when both are of one event, and linked when both are in one
 * incident.
 *
 * @param questions how often a person was asked
 */
record LinkingQuality(
        long reports,
        long incidents,
        long falseMerges,
        long truePairs,
        long linkedPairs,
        long rightPairs,
        long questions) {

    /** @param incidents for each the numbers of the events that its reports are of, one for each report */
    static LinkingQuality of(Collection<List<Integer>> incidents, long questions) {
        Map<Integer, Long> byEvent = new HashMap<>();
        long reports = 0;
        long falseMerges = 0;
        long linkedPairs = 0;
        long rightPairs = 0;
        for (List<Integer> events : incidents) {
            Map<Integer, Long> here = new HashMap<>();
            events.forEach(event -> here.merge(event, 1L, Long::sum));
            here.forEach((event, count) -> byEvent.merge(event, count, Long::sum));
            reports += events.size();
            falseMerges += here.size() > 1 ? 1 : 0;
            linkedPairs += pairs(events.size());
            rightPairs +=
                    here.values().stream().mapToLong(LinkingQuality::pairs).sum();
        }
        long truePairs =
                byEvent.values().stream().mapToLong(LinkingQuality::pairs).sum();
        return new LinkingQuality(
                reports, incidents.size(), falseMerges, truePairs, linkedPairs, rightPairs, questions);
    }

    LinkingQuality plus(LinkingQuality other) {
        return new LinkingQuality(
                reports + other.reports,
                incidents + other.incidents,
                falseMerges + other.falseMerges,
                truePairs + other.truePairs,
                linkedPairs + other.linkedPairs,
                rightPairs + other.rightPairs,
                questions + other.questions);
    }

    /** Share of the linked pairs that are true. */
    double precision() {
        return linkedPairs == 0 ? 1 : (double) rightPairs / linkedPairs;
    }

    /** Share of the true pairs that are linked. */
    double recall() {
        return truePairs == 0 ? 1 : (double) rightPairs / truePairs;
    }

    /** Harmonic mean of precision and recall. */
    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    /** Share of the incidents that hold reports of more than one event. */
    double falseMergeShare() {
        return (double) falseMerges / incidents;
    }

    private static long pairs(long reports) {
        return reports * (reports - 1) / 2;
    }
}
