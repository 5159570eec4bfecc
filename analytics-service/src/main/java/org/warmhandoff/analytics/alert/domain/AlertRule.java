package org.warmhandoff.analytics.alert.domain;

import java.util.List;
import java.util.stream.IntStream;

/** Says of each count of a series whether it is higher than those before it let expect. */
public sealed interface AlertRule
        permits AdaptiveRegression,
                Cusum,
                EarsC1,
                EarsC2,
                EarsC3,
                EarsOfSages,
                Ewma,
                FarringtonFlexible,
                FixedThreshold,
                PoissonWithGate,
                RegressionOrEwma {

    /** Tests the counts of one history, each once and in order. */
    @FunctionalInterface
    interface Detector {

        /**
         * What the rule says of a count; it knows no later one.
         *
         * @param at from 0
         */
        Detection test(int at);
    }

    Detector on(CountHistory history);

    /** One answer for each count, in order, as the rule's source has it: every count belongs to the baselines of later ones. */
    default List<Detection> test(CountSeries series) {
        Detector detector = on(CountHistory.of(series));
        return IntStream.range(0, series.size()).mapToObj(detector::test).toList();
    }
}
