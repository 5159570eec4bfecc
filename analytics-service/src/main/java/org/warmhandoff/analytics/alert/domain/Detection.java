package org.warmhandoff.analytics.alert.domain;

/**
 * What a rule says of one count. A number that the rule does not give is NaN.
 *
 * @param statistic what the rule decides by
 * @param expected the count that was to be expected
 * @param limit the count above which the rule calls it unusual
 * @param pValue how likely so high a count or a higher one is when nothing is out of the ordinary
 */
public record Detection(double statistic, double expected, double limit, double pValue, Tier tier) {

    static final Detection UNTESTED = new Detection(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Tier.UNTESTED);

    Detection as(Tier other) {
        return new Detection(statistic, expected, limit, pValue, other);
    }

    /** True for a watch and for an alert. */
    public boolean isUnusual() {
        return tier == Tier.WATCH || tier == Tier.ALERT;
    }
}
