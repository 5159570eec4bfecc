package org.warmhandoff.analytics.disclosure.domain;

import java.util.Comparator;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.contracts.count.Measure;

/** One number of a table. */
public record Cell(CountArea area, Measure measure) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::area).thenComparing(Cell::measure);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
