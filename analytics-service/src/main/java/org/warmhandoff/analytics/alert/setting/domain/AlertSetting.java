package org.warmhandoff.analytics.alert.setting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.alert.domain.AreasTogether;
import org.warmhandoff.analytics.alert.domain.Detection;
import org.warmhandoff.analytics.alert.domain.Tier;
import org.warmhandoff.analytics.count.domain.FactKind;
import org.warmhandoff.analytics.count.domain.TimeSpan;
import org.warmhandoff.contracts.alert.AlertFinding;
import org.warmhandoff.contracts.alert.AlertTier;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/**
 * What somebody has set up to be told of.
 *
 * @param code names it
 * @param written the rule, as somebody wrote it
 * @param guard what happened in the last stretch of this length is not tested, because slow feeds have not reported it yet
 */
public record AlertSetting(
        String code,
        CountLevel level,
        Measure measure,
        TestStep step,
        String written,
        TestMethod method,
        Duration guard) {

    public AlertSetting {
        boolean eachAlone = method instanceof EachArea each && each.rule().control() == null;
        if (step == TestStep.ROLLING_DAY && !eachAlone) {
            throw new IllegalArgumentException("rolling-day tests each area alone, by a rule, without false-discovery");
        }
        if (step == TestStep.ROLLING_DAY && FactKind.of(measure) != FactKind.INCIDENT) {
            throw new IllegalArgumentException("rolling-day tests measures of incidents alone");
        }
    }

    /** What it finds in calendar periods: of the newest, and what still lasts of those before; nothing where counts are as usual. */
    public List<Sighting> test(AreaCounts counts, AreaMap map) {
        return counts.periods().isEmpty() ? List.of() : method.test(this, counts, map);
    }

    /** The same, in the 24 hours up to each event. */
    public List<Sighting> test(AreaEvents events) {
        AreasTogether each = ((EachArea) method).rule();
        return new RollingDays(each.rule(), each.hold()).test(this, events);
    }

    /** How far back events are wanted. */
    public static Instant earliestWanted(Instant end) {
        return end.minus(Duration.ofDays(TestedPeriods.DAYS + 10));
    }

    /** @param from number of the first period @param to number of the last */
    Sighting sighting(TestedPeriods periods, List<String> areas, int from, int to, long observed, Detection detection) {
        List<TimeSpan> spans = periods.spans();
        AlertFinding finding = new AlertFinding(
                code,
                written,
                detection.tier() == Tier.ALERT ? AlertTier.ALERT : AlertTier.WATCH,
                spans.get(from).after(),
                spans.get(to).upTo(),
                observed,
                orNull(detection.expected()),
                orNull(detection.limit()),
                orNull(detection.pValue()));
        return new Sighting(level, areas, measure, finding);
    }

    private static @Nullable Double orNull(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
