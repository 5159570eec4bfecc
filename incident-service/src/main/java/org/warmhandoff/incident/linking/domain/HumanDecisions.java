package org.warmhandoff.incident.linking.domain;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What people have decided of pairs of reports. No rule overrides it. Where decisions contradict each other, "different" stands:
 * a link that should not be does more harm than one that is missing.
 *
 * @param same pairs that somebody said are one incident
 * @param different pairs that somebody said are not; they never share an incident, through whichever other report
 */
public record HumanDecisions(Set<ReportPair> same, Set<ReportPair> different) {

    /** Nobody has decided anything. */
    public static final HumanDecisions NONE = new HumanDecisions(Set.of(), Set.of());

    public HumanDecisions {
        same = Set.copyOf(same);
        different = Set.copyOf(different);
    }

    /** True when somebody said that the report is of one incident with one of the others. */
    public boolean joins(UUID report, Collection<UUID> others) {
        return others.stream().anyMatch(other -> !other.equals(report) && same.contains(new ReportPair(report, other)));
    }

    /** True when somebody said that one of these reports is not of one incident with one of those: they must stay apart. */
    public boolean forbids(Collection<UUID> these, Collection<UUID> those) {
        return these.stream().anyMatch(one -> those.stream()
                .anyMatch(other -> !other.equals(one) && different.contains(new ReportPair(one, other))));
    }
}
