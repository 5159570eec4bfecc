package org.warmhandoff.incident.linking.domain;

import java.util.UUID;

/** Two reports, in no order: the lesser id is always the first. */
public record ReportPair(UUID first, UUID second) {

    /** @throws IllegalArgumentException when both are the same */
    public ReportPair {
        int order = compare(first, second);
        if (order == 0) {
            throw new IllegalArgumentException("a pair is two reports");
        }
        if (order > 0) {
            UUID lesser = second;
            second = first;
            first = lesser;
        }
    }

    /** Byte by byte, as databases order ids; {@link UUID#compareTo} takes the first byte for a signed number. */
    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
