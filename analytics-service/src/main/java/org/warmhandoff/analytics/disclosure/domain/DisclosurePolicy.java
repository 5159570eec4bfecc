package org.warmhandoff.analytics.disclosure.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.Tally;

/**
 * What each tier of readers is shown of a period. <b>Every number that leaves the service without an agreement has come through here.</b>
 *
 * @param limited of agencies that are known
 * @param open of anyone; no less strict
 */
public record DisclosurePolicy(SmallAreas smallAreas, TierPolicy limited, TierPolicy open) {

    /** @param rule which numbers are hidden @param bands how the others are shown */
    public record TierPolicy(DisclosureRule rule, Bands bands) {}

    /** @param jurisdiction null for a neighborhood in none @param residents null when it is not known, or nobody lives there */
    public record Neighborhood(CountArea area, @Nullable CountArea jurisdiction, @Nullable Long residents) {}

    public DisclosurePolicy {
        if (open.rule().threshold() < limited.rule().threshold()) {
            throw new IllegalArgumentException("the public is shown no smaller numbers than known agencies are");
        }
    }

    /**
     * @param neighborhoods all of them, also where nothing happened
     * @param counts of each neighborhood; what is missing is zero
     * @return for each tier every number of the table
     */
    public Map<ReaderTier, Map<Cell, Shown>> show(List<Neighborhood> neighborhoods, Map<CountArea, Tally> counts) {
        CountTable table = table(neighborhoods, counts);
        Set<Cell> hiddenFromLimited = limited.rule().hidden(table, Set.of());
        // What an agency is not shown, the public is not: both may be the same people.
        Set<Cell> hiddenFromPublic = open.rule().hidden(table, hiddenFromLimited);
        Map<ReaderTier, Map<Cell, Shown>> shown = new EnumMap<>(ReaderTier.class);
        shown.put(ReaderTier.LIMITED, show(table, hiddenFromLimited, limited.bands()));
        shown.put(ReaderTier.PUBLIC, show(table, hiddenFromPublic, open.bands()));
        return shown;
    }

    private CountTable table(List<Neighborhood> neighborhoods, Map<CountArea, Tally> counts) {
        Map<CountArea, List<SmallAreas.Neighborhood>> byJurisdiction = new TreeMap<>();
        for (Neighborhood neighborhood : neighborhoods) {
            CountArea jurisdiction = neighborhood.jurisdiction() == null ? CountArea.ALL : neighborhood.jurisdiction();
            byJurisdiction
                    .computeIfAbsent(jurisdiction, unseen -> new ArrayList<>())
                    .add(new SmallAreas.Neighborhood(neighborhood.area(), neighborhood.residents()));
        }
        Map<CountArea, List<CountArea>> shownAreas = new TreeMap<>();
        Map<CountArea, Tally> shownCounts = new HashMap<>();
        byJurisdiction.forEach((jurisdiction, within) -> {
            Map<CountArea, CountArea> shownAs = smallAreas.shownAs(jurisdiction, within);
            shownAreas.put(jurisdiction, List.copyOf(new TreeSet<>(shownAs.values())));
            shownAs.forEach(
                    (area, shown) -> shownCounts.merge(shown, counts.getOrDefault(area, Tally.NONE), Tally::plus));
        });
        return CountTable.of(shownAreas, shownCounts);
    }

    private static Map<Cell, Shown> show(CountTable table, Set<Cell> hidden, Bands bands) {
        Map<Cell, Shown> shown = new TreeMap<>();
        for (Cell cell : table.cells()) {
            shown.put(cell, hidden.contains(cell) ? new Shown.Hidden() : bands.show(table.value(cell)));
        }
        return shown;
    }
}
