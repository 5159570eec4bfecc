package org.warmhandoff.analytics.alert.domain;

/** What a rule's parameters may be. */
final class Parameters {

    private Parameters() {}

    /** @throws IllegalArgumentException that names the parameter and what it may be */
    static void require(boolean holds, String parameter, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(parameter + " must be " + allowed);
        }
    }

    /** Of the counts on which nothing is out of the ordinary. */
    static void requireShare(double value, String parameter) {
        require(value > 0 && value < 1, parameter, "above 0 and below 1");
    }

    static void requireTiers(double alertBelow, double watchBelow) {
        requireShare(alertBelow, "alertBelow");
        requireShare(watchBelow, "watchBelow");
        require(alertBelow <= watchBelow, "alertBelow", "no more than watchBelow");
    }
}
