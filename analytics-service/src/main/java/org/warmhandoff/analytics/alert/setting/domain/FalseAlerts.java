package org.warmhandoff.analytics.alert.setting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;

import org.warmhandoff.analytics.alert.domain.AlertHold;
import org.warmhandoff.analytics.alert.domain.AlertRule;
import org.warmhandoff.analytics.alert.domain.ExpectedFalseAlerts;

/**
 * How many alerts a year a setting gives in all its areas together where nothing is out of the ordinary: where every area has always had as
 * much as it has now, by chance alone. The seeds are fixed, so that the same counts give the same answer.
 */
public final class FalseAlerts {

    private static final int YEARS = 20;
    private static final long SEED = 1;
    private static final ExpectedFalseAlerts EXPECTED = new ExpectedFalseAlerts(YEARS, SEED);

    /** Of events up to which the last 24 hours are tried, so many at most. */
    private static final int EVENTS = 4_000;

    /** Areas in which almost as much happens are taken together: means are rounded to steps of this share. */
    private static final double STEP = 1.25;

    /** One area, in which about so much happens. @param mean number of steps */
    private record Case(TestStep step, AlertRule rule, AlertHold hold, long mean) {

        double perDay() {
            return Math.pow(STEP, mean);
        }
    }

    /** Each is tried once. */
    private final Map<Case, Double> tried = new ConcurrentHashMap<>();

    /**
     * Alerts a year; warnings from neighbors are watches and never alerts.
     *
     * @param perDay events a day of each area that is tested
     */
    public double perYear(AlertSetting setting, Collection<Double> perDay) {
        if (setting.method() instanceof AcrossBorders scan) {
            return perDay.stream().anyMatch(mean -> mean > 0) ? 365.25 / scan.alertDays() : 0;
        }
        if (!(setting.method() instanceof EachArea each)) {
            return 0;
        }
        return perDay.stream()
                .filter(mean -> mean > 0)
                .map(mean -> new Case(
                        setting.step(),
                        each.rule().rule(),
                        each.rule().hold(),
                        Math.round(Math.log(mean) / Math.log(STEP))))
                .mapToDouble(area -> tried.computeIfAbsent(area, FalseAlerts::inOneArea))
                .sum();
    }

    private static double inOneArea(Case area) {
        return switch (area.step()) {
            case ROLLING_DAY -> rolling(new RollingDays(area.rule(), area.hold()), area.perDay());
            case DAY -> EXPECTED.perYear(area.rule(), area.hold(), area.perDay());
            case WEEK -> EXPECTED.perYearOfWeeks(area.rule(), area.hold(), 7 * area.perDay());
        };
    }

    private static double rolling(RollingDays rolling, double perDay) {
        double days = Math.min(YEARS * 365.25, EVENTS / perDay);
        // Times between the events of a Poisson process.
        ContinuousDistribution daysBetween = ExponentialDistribution.of(1 / perDay);
        SplittableRandom random = new SplittableRandom(SEED);
        Instant since = Instant.EPOCH;
        Instant from = since.plus(Duration.ofDays(TestedPeriods.DAYS));
        Instant end = from.plus(Duration.ofHours(Math.round(24 * days)));
        List<AreaEvents.Event> events = new ArrayList<>();
        Instant next = after(since, daysBetween, random);
        while (next.isBefore(end)) {
            events.add(new AreaEvents.Event(next, 1));
            next = after(next, daysBetween, random);
        }
        return rolling.begun(events, since, from) / (days / 365.25);
    }

    private static Instant after(Instant time, ContinuousDistribution daysBetween, SplittableRandom random) {
        double days = daysBetween.inverseCumulativeProbability(random.nextDouble());
        return time.plusMillis(Math.max(1, Math.round(days * Duration.ofDays(1).toMillis())));
    }
}
