package org.warmhandoff.incident.importing;

/**
 * A number for each of millions of 64-bit fingerprints. Sixteen bytes for each, in two arrays: what is known of a file of a
 * million rows must fit beside everything else, and a map of boxed numbers takes six times as much.
 */
public final class FingerprintMap {

    private static final double FULL = 0.6;

    private long[] keys = new long[1024];
    private long[] values = new long[1024];
    private int size;

    /**
     * Keeps the value in place of the one before.
     *
     * @param value not 0
     * @return the one before; 0 when there was none
     */
    public long put(long fingerprint, long value) {
        if (value == 0) {
            throw new IllegalArgumentException("0 stands for none");
        }
        if (size > keys.length * FULL) {
            grow();
        }
        int slot = slot(fingerprint);
        long before = values[slot];
        if (before == 0) {
            keys[slot] = fingerprint;
            size++;
        }
        values[slot] = value;
        return before;
    }

    /** Counts the fingerprint: how often it came, this time included. */
    public int count(long fingerprint) {
        long times = get(fingerprint) + 1;
        put(fingerprint, times);
        return (int) times;
    }

    /** The value; 0 when there is none. */
    public long get(long fingerprint) {
        return values[slot(fingerprint)];
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private int slot(long fingerprint) {
        int mask = keys.length - 1;
        int slot = Long.hashCode(fingerprint) & mask;
        while (values[slot] != 0 && keys[slot] != fingerprint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
