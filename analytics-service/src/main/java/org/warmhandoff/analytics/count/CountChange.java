package org.warmhandoff.analytics.count;

import org.warmhandoff.analytics.count.domain.CountKey;
import org.warmhandoff.analytics.stream.EventText;
import org.warmhandoff.contracts.count.NeighborhoodCount;

/**
 * A count with the number of its last change.
 *
 * @param sequence rises with every change of any count, in the order of commit
 * @param text the count as streams send it: written once, for all of them
 */
record CountChange(long sequence, NeighborhoodCount count, String text) {

    static CountChange of(long sequence, NeighborhoodCount count) {
        return new CountChange(sequence, count, EventText.of(count));
    }

    CountKey key() {
        return CountKey.of(count);
    }
}
