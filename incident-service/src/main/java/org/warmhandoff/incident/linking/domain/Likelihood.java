package org.warmhandoff.incident.linking.domain;

/**
 * How likely an observation is: the m and u of Fellegi and Sunter (1969).
 *
 * <p>The numbers are estimates of this project, rounded, from how reports are made; each rule says how it came to them. They do
 * not come from any county's records, and a county that has linked by hand can replace them by its own shares.
 *
 * @param ifSame share of pairs about one incident that show it, above 0 and at most 1
 * @param ifDifferent share of pairs about different incidents, among those that the search brings together, that show it
 */
record Likelihood(double ifSame, double ifDifferent) {

    Likelihood {
        if (!(ifSame > 0 && ifSame <= 1 && ifDifferent > 0 && ifDifferent <= 1)) {
            throw new IllegalArgumentException("a share lies above 0 and is at most 1");
        }
    }

    /** log2 of the ratio, to one decimal, so that the sum that a person reads is the sum that decided. */
    double points() {
        return Math.round(10 * Math.log(ifSame / ifDifferent) / Math.log(2)) / 10.0;
    }
}
