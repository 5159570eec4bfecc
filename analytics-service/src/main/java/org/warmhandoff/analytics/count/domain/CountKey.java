package org.warmhandoff.analytics.count.domain;

import java.time.Instant;
import java.util.Comparator;

import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.count.NeighborhoodCount;

/** Names one rolling count. The natural order is the order of lists. */
public record CountKey(CountArea area, Measure measure, CountWindow window) implements Comparable<CountKey> {

    private static final Comparator<CountKey> ORDER = Comparator.comparing(CountKey::area)
            .thenComparing(CountKey::measure)
            .thenComparing(CountKey::window);

    /** What the count is about. */
    public static CountKey of(NeighborhoodCount count) {
        return new CountKey(new CountArea(count.level(), count.area()), count.measure(), count.window());
    }

    /** This count with a value. */
    public NeighborhoodCount counted(long value, Instant asOf, long revision) {
        return new NeighborhoodCount(area.code(), area.level(), measure, window, value, asOf, revision);
    }

    /** The zero that a count is until it is published for the first time: revision 0. */
    public NeighborhoodCount neverPublished(Instant asOf) {
        return counted(0, asOf, 0);
    }

    /** Key on the topic: {@code area|measure|window}. */
    public String onTopic() {
        return area.code() + "|" + measure.code() + "|" + window.code();
    }

    @Override
    public int compareTo(CountKey other) {
        return ORDER.compare(this, other);
    }
}
