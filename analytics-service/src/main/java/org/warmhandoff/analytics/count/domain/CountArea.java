package org.warmhandoff.analytics.count.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.count.CountLevel;

/**
 * An area that counts are kept for.
 *
 * @param code the area's code; {@code all} for everything
 */
public record CountArea(CountLevel level, String code) implements Comparable<CountArea> {

    /** Everything the system knows of. */
    public static final CountArea ALL = new CountArea(CountLevel.ALL, "all");

    private static final Comparator<CountArea> ORDER =
            Comparator.comparing(CountArea::level).thenComparing(CountArea::code);

    /** The areas that an incident in this neighborhood counts for. */
    public static Set<CountArea> holding(String neighborhood, @Nullable String jurisdiction) {
        Set<CountArea> areas = new HashSet<>();
        areas.add(ALL);
        areas.add(new CountArea(CountLevel.NEIGHBORHOOD, neighborhood));
        if (jurisdiction != null) {
            areas.add(new CountArea(CountLevel.JURISDICTION, jurisdiction));
        }
        return areas;
    }

    @Override
    public int compareTo(CountArea other) {
        return ORDER.compare(this, other);
    }
}
