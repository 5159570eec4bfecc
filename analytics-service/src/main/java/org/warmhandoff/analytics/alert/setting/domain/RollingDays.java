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
import org.warmhandoff.analytics.alert.domain.Tier;

/** The 24 hours up to each event. What is unusual lasts for as many days as a hold wants usual ones. */
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
            TestedPeriods periods = upTo(end, areas.since());
            if (!end.isAfter(areas.end()) && !periods.isEmpty()) {
                double[] counts = counts(periods, events);
                int last = counts.length - 1;
                Detection detection = detection(periods, counts);
                if (detection.isUnusual()) {
                    return Optional.of(
                            setting.sighting(periods, List.of(area), last, last, (long) counts[last], detection));
                }
            }
        }
        return Optional.empty();
    }

    /** How many alerts begin in a time. @param from the first event that is tested is the first from then on */
    int begun(List<AreaEvents.Event> events, Instant since, Instant from) {
        int begun = 0;
        int first = 0;
        Instant lasts = Instant.MIN;
        for (int at = 0; at < events.size(); at++) {
            Instant end = events.get(at).time();
            while (events.get(first).time().isBefore(AlertSetting.earliestWanted(end))) {
                first++;
            }
            TestedPeriods periods = upTo(end, since);
            if (!end.isBefore(from)
                    && detection(periods, counts(periods, events.subList(first, at + 1)))
                                    .tier()
                            == Tier.ALERT) {
                begun += end.isAfter(lasts) ? 1 : 0;
                lasts = end.plus(Duration.ofDays(hold.usualToEnd()));
            }
        }
        return begun;
    }

    private static TestedPeriods upTo(Instant end, Instant since) {
        return TestedPeriods.between(TestStep.ROLLING_DAY, since, end, ZoneOffset.UTC);
    }

    /** Of the last period. */
    private Detection detection(TestedPeriods periods, double[] counts) {
        List<AlertHold.Held> held = hold.test(rule, periods.series(counts));
        return held.get(held.size() - 1).detection();
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
