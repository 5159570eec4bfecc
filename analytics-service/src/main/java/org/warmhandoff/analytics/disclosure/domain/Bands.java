package org.warmhandoff.analytics.disclosure.domain;

import java.util.List;

/**
 * Numbers that are shown as the band they lie in. A band tells less than the number, so bands hide nothing less than numbers do.
 *
 * @param from where bands begin, rising, the first above 0; empty shows numbers as they are. Zero is shown as zero
 */
public record Bands(List<Long> from) {

    public static final Bands NONE = new Bands(List.of());

    public Bands {
        from = List.copyOf(from);
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i) <= (i == 0 ? 0 : from.get(i - 1))) {
                throw new IllegalArgumentException("bands must begin above 0 and rise");
            }
        }
    }

    public Shown show(long value) {
        if (from.isEmpty() || value == 0) {
            return new Shown.Exact(value);
        }
        int above = (int) from.stream().filter(begin -> begin <= value).count();
        long low = above == 0 ? 1 : from.get(above - 1);
        return new Shown.Band(low, above == from.size() ? Long.MAX_VALUE : from.get(above) - 1);
    }
}
