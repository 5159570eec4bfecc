package org.warmhandoff.incident.report.domain;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;

/**
 * What is known of an age, in completed years, both ends included.
 *
 * @param to null: and older
 */
public record AgeRange(int from, @Nullable Integer to) {

    public AgeRange {
        if (from < 0 || (to != null && to < from)) {
            throw new IllegalArgumentException("a range of ages runs upward from 0 or more");
        }
    }

    public static AgeRange exactly(int years) {
        return new AgeRange(years, years);
    }

    /** The ages of a band; nothing for {@link AgeBand#UNKNOWN}. */
    public static Optional<AgeRange> of(AgeBand band) {
        return switch (band) {
            case UNDER_18 -> Optional.of(new AgeRange(0, 17));
            case FROM_18 -> Optional.of(new AgeRange(18, 24));
            case FROM_25 -> Optional.of(new AgeRange(25, 34));
            case FROM_35 -> Optional.of(new AgeRange(35, 44));
            case FROM_45 -> Optional.of(new AgeRange(45, 54));
            case FROM_55 -> Optional.of(new AgeRange(55, 64));
            case FROM_65 -> Optional.of(new AgeRange(65, null));
            case UNKNOWN -> Optional.empty();
        };
    }

    /** The band that holds the whole range; nothing when the range is part of several. */
    public Optional<AgeBand> band() {
        return Arrays.stream(AgeBand.values())
                .filter(band -> of(band).filter(ages -> ages.holds(this)).isPresent())
                .findFirst();
    }

    /** True when one person can be of both. */
    public boolean overlaps(AgeRange other) {
        return from <= other.last() && other.from <= last();
    }

    /** How many years lie between the two; 0 when one person can be of both. */
    public int yearsApart(AgeRange other) {
        return Math.max(0, Math.max(from - other.last(), other.from - last()));
    }

    private boolean holds(AgeRange other) {
        return from <= other.from && other.last() <= last();
    }

    private int last() {
        return to == null ? Integer.MAX_VALUE : to;
    }
}
