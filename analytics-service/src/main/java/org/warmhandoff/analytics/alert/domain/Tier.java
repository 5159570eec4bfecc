package org.warmhandoff.analytics.alert.domain;

import org.warmhandoff.contracts.Coded;

/** How unusual a count is. */
public enum Tier implements Coded {
    /** There is not enough of a baseline to say anything. */
    UNTESTED,
    /** As expected. */
    NONE,
    /** Unusual: worth a look. */
    WATCH,
    /** So unusual that somebody should act. */
    ALERT;

    /** By a p-value. */
    static Tier of(double pValue, double alertBelow, double watchBelow) {
        return pValue < alertBelow ? ALERT : pValue < watchBelow ? WATCH : NONE;
    }
}
