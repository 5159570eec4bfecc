package org.warmhandoff.analytics.count.domain;

import java.util.EnumMap;
import java.util.Map;

import org.warmhandoff.contracts.count.Measure;

/** One number for each {@link Measure}: of one incident or follow-up, or summed over many. */
public final class Tally {

    public static final Tally NONE = new Tally(Map.of());

    /** What is missing is zero. */
    private final Map<Measure, Long> values = new EnumMap<>(Measure.class);

    private Tally(Map<Measure, Long> values) {
        values.forEach((measure, value) -> {
            if (value != 0) {
                this.values.put(measure, value);
            }
        });
    }

    /** @param values what is missing is zero */
    public static Tally of(Map<Measure, Long> values) {
        return new Tally(values);
    }

    public long value(Measure measure) {
        return values.getOrDefault(measure, 0L);
    }

    public Tally plus(Tally other) {
        Map<Measure, Long> sum = new EnumMap<>(Measure.class);
        sum.putAll(values);
        other.values.forEach((measure, value) -> sum.merge(measure, value, Long::sum));
        return new Tally(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && values.equals(tally.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
