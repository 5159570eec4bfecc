package org.warmhandoff.analytics.alert.setting.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.warmhandoff.analytics.alert.domain.AlertHold;
import org.warmhandoff.analytics.alert.domain.AlertRule;
import org.warmhandoff.analytics.alert.domain.Detection;

/**
 * The 24 hours up to each event. What is unusual lasts for as many days as a hold wants usual ones.
 */
record RollingDays(AlertRule rule, AlertHold hold) {

    List<Sighting> test(AlertSetting setting, AreaEvents areas) {
        List<Sighting> sightings = new ArrayList<>();
        areas.events().forEach((area, events) -> newestUnusual(setting, areas, area, events)
                .ifPresent(sightings::add));
        return sightings;
    }

    private Optional<Sighting> newestUnusual(
            AlertSetting setting, AreaEvents areas, String area, List<AreaEvents.Event> events) {
        Instant lastEnough = areas.end().minus(Duration.ofDays(hold.usualToEnd()));
        for (int at = events.size() - 1; at >= 0 && events.get(at).time().isAfter(lastEnough); at--) {
            Instant end = events.get(at).time();
            TestedPeriods periods = TestedPeriods.between(TestStep.ROLLING_DAY, areas.since(), end, ZoneOffset.UTC);
            if (!end.isAfter(areas.end()) && !periods.isEmpty()) {
                double[] counts = counts(periods, events);
                int last = counts.length - 1;
                List<AlertHold.Held> held = hold.test(rule, periods.series(counts));
                Detection detection = held.get(last).detection();
                if (detection.isUnusual()) {
                    return Optional.of(
                            setting.sighting(periods, List.of(area), last, last, (long) counts[last], detection));
                }
            }
        }
        return Optional.empty();
    }

    private static double[] counts(TestedPeriods periods, List<AreaEvents.Event> events) {
        double[] counts = new double[periods.spans().size()];
        for (AreaEvents.Event event : events) {
            int period = periods.periodOf(event.time());
            if (period >= 0) {
                counts[period] += event.many();
            }
        }
        return counts;
    }
}
