package org.warmhandoff.incident.linking.domain;

import java.util.UUID;

/** Two reports, in no order: the lesser id is always the first. */
public record ReportPair(UUID first, UUID second) {

    /** @throws IllegalArgumentException when both are the same */
    public ReportPair {
        int order = first.compareTo(second);
        if (order == 0) {
            throw new IllegalArgumentException("a pair is two reports");
        }
        if (order > 0) {
            UUID lesser = second;
            second = first;
            first = lesser;
        }
    }
}
