package org.warmhandoff.analytics.alert.setting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.alert.setting.domain.AlertSetting;
import org.warmhandoff.analytics.alert.setting.domain.AreaCounts;
import org.warmhandoff.analytics.alert.setting.domain.AreaEvents;
import org.warmhandoff.analytics.alert.setting.domain.AreaMap;
import org.warmhandoff.analytics.alert.setting.domain.Sighting;
import org.warmhandoff.analytics.alert.setting.domain.TestStep;
import org.warmhandoff.analytics.alert.setting.domain.TestedPeriods;
import org.warmhandoff.analytics.area.AreaStore;
import org.warmhandoff.analytics.area.KnownArea;
import org.warmhandoff.analytics.count.CountConfig;
import org.warmhandoff.analytics.count.CountedEventStore;
import org.warmhandoff.analytics.count.RollingSumStore;
import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.Tally;
import org.warmhandoff.analytics.count.domain.TimeSpan;
import org.warmhandoff.contracts.count.CountLevel;

/** Tests the counts by all settings, as far as is known now. */
@ApplicationScoped
public class CountsToTest {

    /** What settings have in common that look at the same counts. */
    private record Look(CountLevel level, TestStep step, Duration guard) {}

    /** Of each area the sums of each period, by its number. */
    private record Seen(TestedPeriods periods, Set<CountArea> areas, Map<CountArea, Map<Integer, Tally>> sums) {

        AreaCounts of(AlertSetting setting) {
            Map<String, double[]> counts = new LinkedHashMap<>();
            for (CountArea area : areas) {
                double[] ofArea = new double[periods.spans().size()];
                sums.getOrDefault(area, Map.of())
                        .forEach((period, tally) -> ofArea[period] = tally.value(setting.measure()));
                counts.put(area.code(), ofArea);
            }
            return new AreaCounts(setting.level(), setting.measure(), periods, counts);
        }
    }

    private final AlertSettings settings;
    private final AlertConfig config;
    private final ZoneId zone;
    private final RollingSumStore sums;
    private final AreaStore areas;
    private final AreaGeography geography;
    private final CountedEventStore events;
    private final RememberedTests remembered = new RememberedTests();

    CountsToTest(
            AlertSettings settings,
            AlertConfig config,
            CountConfig counts,
            RollingSumStore sums,
            AreaStore areas,
            AreaGeography geography,
            CountedEventStore events) {
        this.settings = settings;
        this.config = config;
        this.zone = counts.timeZone();
        this.sums = sums;
        this.areas = areas;
        this.geography = geography;
        this.events = events;
    }

    /** Everything that any setting finds. */
    public List<Sighting> sightings(Handle handle, Instant now) {
        Instant since = since(handle, now);
        AreaMap map = geography.map(handle);
        List<KnownArea> known = areas.list(handle);
        Map<Look, Seen> seen = new HashMap<>();
        List<Sighting> sightings = new ArrayList<>();
        for (AlertSetting setting : settings.all()) {
            if (setting.step() == TestStep.ROLLING_DAY) {
                sightings.addAll(setting.test(events(handle, setting, known, since, now)));
            } else {
                Look look = new Look(setting.level(), setting.step(), setting.guard());
                AreaCounts counts = seen.computeIfAbsent(look, each -> see(handle, each, known, since, now))
                        .of(setting);
                sightings.addAll(remembered.test(setting, counts, map));
            }
        }
        return sightings;
    }

    /** Of each area that a setting tests, how much happened a day, lately. */
    List<Double> perDay(Handle handle, AlertSetting setting, Instant now) {
        Instant end = now.minus(setting.guard());
        Instant since = since(handle, now);
        Instant begin = AlertSetting.earliestWanted(end).isAfter(since) ? AlertSetting.earliestWanted(end) : since;
        double days = Math.max(1, Duration.between(begin, end).toHours() / 24.0);
        Map<String, TimeSpan> lately = Map.of("lately", new TimeSpan(begin, end));
        Set<CountArea> tested = tested(setting.level(), areas.list(handle));
        Map<CountArea, Map<String, Tally>> found = sums.sums(handle, tested, lately, null);
        return tested.stream()
                .map(area -> found.getOrDefault(area, Map.of()).getOrDefault("lately", Tally.NONE))
                .map(tally -> tally.value(setting.measure()) / days)
                .toList();
    }

    private AreaEvents events(Handle handle, AlertSetting setting, List<KnownArea> known, Instant since, Instant now) {
        Instant end = now.minus(setting.guard());
        Set<CountArea> tested = tested(setting.level(), known);
        Map<String, List<AreaEvents.Event>> found = new LinkedHashMap<>();
        for (CountedEventStore.CountedEvent event : events.events(
                handle,
                setting.level(),
                setting.measure(),
                AlertSetting.earliestWanted(end),
                end.minus(Duration.ofDays(config.usualToEnd())),
                end)) {
            if (tested.contains(new CountArea(setting.level(), event.area()))) {
                found.computeIfAbsent(event.area(), unseen -> new ArrayList<>())
                        .add(new AreaEvents.Event(event.time(), event.many()));
            }
        }
        return new AreaEvents(since, end, found);
    }

    private Seen see(Handle handle, Look look, List<KnownArea> known, Instant since, Instant now) {
        TestedPeriods periods = TestedPeriods.between(look.step(), since, now.minus(look.guard()), zone);
        Set<CountArea> tested = tested(look.level(), known);
        Map<Integer, TimeSpan> spans = new LinkedHashMap<>();
        periods.spans().forEach(span -> spans.put(spans.size(), span));
        return new Seen(periods, tested, spans.isEmpty() ? Map.of() : sums.sums(handle, tested, spans, null));
    }

    private static Set<CountArea> tested(CountLevel level, List<KnownArea> known) {
        Set<CountArea> tested = new TreeSet<>();
        if (level == CountLevel.ALL) {
            tested.add(CountArea.ALL);
        }
        known.stream()
                .filter(area -> !area.retired() && area.level().name().equals(level.name()))
                .forEach(area -> tested.add(new CountArea(level, area.code())));
        return tested;
    }

    private Instant since(Handle handle, Instant now) {
        return config.since()
                .map(day -> day.atStartOfDay(zone).toInstant())
                .or(() -> sums.earliest(handle))
                .orElse(now);
    }
}
