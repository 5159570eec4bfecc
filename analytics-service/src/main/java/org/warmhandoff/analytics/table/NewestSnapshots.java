package org.warmhandoff.analytics.table;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Leaves the newest snapshot of each thing in a batch. A snapshot says everything, so an older one adds nothing. */
public final class NewestSnapshots {

    private NewestSnapshots() {}

    /**
     * The snapshot with the highest version of each key, in the order of the keys: one order everywhere, so that two
     * transactions that write the same rows cannot wait for each other.
     */
    public static <K extends Comparable<K>, T> Collection<T> of(
            Collection<T> snapshots, Function<T, K> key, ToLongFunction<T> version) {
        Map<K, T> newest = new TreeMap<>();
        for (T snapshot : snapshots) {
            newest.merge(
                    key.apply(snapshot),
                    snapshot,
                    (known, other) -> version.applyAsLong(other) > version.applyAsLong(known) ? other : known);
        }
        return newest.values();
    }
}
