package org.warmhandoff.analytics.alert.domain;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * For places where little happens: how likely so many are when counts are Poisson with the mean of the baseline, and never an alert below
 * a number that anybody would call many. Half an event more is added to the baseline, because one in which nothing happened does not mean
 * that nothing can.
 *
 * @param baseline days, from 7
 * @param gap days between the baseline and the count, from 0
 * @param gate least count of an alert or a watch, from 1
 * @param alertBelow p-value of an alert, such as 0.001
 * @param watchBelow p-value of a watch, such as 0.01
 */
public record PoissonWithGate(int baseline, int gap, int gate, double alertBelow, double watchBelow)
        implements AlertRule {

    public PoissonWithGate {
        Parameters.require(baseline >= 7, "baseline", "from 7");
        Parameters.require(gap >= 0, "gap", "from 0");
        Parameters.require(gate >= 1, "gate", "from 1");
        Parameters.requireTiers(alertBelow, watchBelow);
    }

    @Override
    public Detector on(CountHistory history) {
        return at -> {
            Baseline before = Baseline.before(history, at, baseline, gap);
            return before.length() < baseline ? Detection.UNTESTED : test(history.count(at), before);
        };
    }

    private Detection test(double count, Baseline before) {
        double expected = before.mean() + 0.5 / baseline;
        PoissonDistribution poisson = PoissonDistribution.of(expected);
        double pValue = poisson.survivalProbability((int) count - 1);
        return new Detection(
                count,
                expected,
                Math.max(gate - 1.0, poisson.inverseSurvivalProbability(alertBelow)),
                pValue,
                count < gate ? Tier.NONE : Tier.of(pValue, alertBelow, watchBelow));
    }
}
