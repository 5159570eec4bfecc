package org.warmhandoff.analytics.count.domain;

import com.fasterxml.jackson.annotation.JsonValue;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;

/**
 * How many there are for each 100,000 residents, with the interval that holds the true rate with a certainty of 95 % when events come by
 * chance: from χ²(0.025; 2c) / 2 to χ²(0.975; 2c + 2) / 2 events (Garwood 1936, Biometrika 28).
 *
 * <p>Where fewer than ten happened nothing is calculated, because the next event would change it by more than a tenth; below twenty it is
 * called unstable. The limits are those of the National Center for Health Statistics for vital statistics.
 *
 * @param perHundredThousand null where it is too small
 * @param low lower end of the interval; null where the rate is
 * @param high upper end; null where the rate is
 */
public record Rate(
        Reliability reliability, @Nullable Double perHundredThousand, @Nullable Double low, @Nullable Double high) {

    private static final double PER = 100_000;
    private static final double TAIL = 0.025;
    private static final long ENOUGH = 10;
    private static final long STABLE = 20;

    /** Whether a rate says anything. */
    public enum Reliability implements Coded {
        STABLE,
        /** It may change much with a few more events. */
        UNSTABLE,
        /** Too few events for a rate. */
        TOO_FEW,
        /** Nobody knows how many people live there. */
        NO_POPULATION;

        @Override
        @JsonValue
        public String code() {
            return Coded.super.code();
        }
    }

    /** @param population null when it is not known; nobody has a rate among nobody */
    public static Rate of(long count, @Nullable Long population) {
        if (population == null || population <= 0) {
            return new Rate(Reliability.NO_POPULATION, null, null, null);
        }
        if (count < ENOUGH) {
            return new Rate(Reliability.TOO_FEW, null, null, null);
        }
        double scale = PER / population;
        return new Rate(
                count < STABLE ? Reliability.UNSTABLE : Reliability.STABLE,
                count * scale,
                ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(TAIL) / 2 * scale,
                ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(TAIL) / 2 * scale);
    }
}
