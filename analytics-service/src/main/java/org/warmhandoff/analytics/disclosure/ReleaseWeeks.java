package org.warmhandoff.analytics.disclosure;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.area.AreaStore;
import org.warmhandoff.analytics.area.KnownArea;
import org.warmhandoff.analytics.count.CountConfig;
import org.warmhandoff.analytics.count.CountedEventStore;
import org.warmhandoff.analytics.count.RollingSumStore;
import org.warmhandoff.analytics.count.domain.CalendarPeriod;
import org.warmhandoff.analytics.count.domain.CalendarPeriods;
import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.Tally;
import org.warmhandoff.analytics.count.domain.TimeSpan;
import org.warmhandoff.analytics.disclosure.domain.DisclosurePolicy;
import org.warmhandoff.analytics.disclosure.domain.DisclosurePolicy.Neighborhood;
import org.warmhandoff.analytics.disclosure.domain.ReaderTier;
import org.warmhandoff.contracts.area.AreaLevel;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.kit.database.Database;

/**
 * Releases each week once, in order, some time after its end. Weeks share no day and none is released again, so that nobody can subtract
 * what was shown yesterday from what is shown today.
 */
@ApplicationScoped
public class ReleaseWeeks {

    private final Database database;
    private final InstantSource clock;
    private final ZoneId zone;
    private final DisclosureConfig config;
    private final DisclosurePolicy policy;
    private final RollingSumStore sums;
    private final CountedEventStore events;
    private final AreaStore areas;
    private final ReleasedCountStore released;

    ReleaseWeeks(
            Database database,
            InstantSource clock,
            CountConfig counts,
            DisclosureConfig config,
            RollingSumStore sums,
            CountedEventStore events,
            AreaStore areas,
            ReleasedCountStore released) {
        this.database = database;
        this.clock = clock;
        this.zone = counts.timeZone();
        this.config = config;
        this.policy = config.policy();
        this.sums = sums;
        this.events = events;
        this.areas = areas;
        this.released = released;
    }

    /** Releases all weeks that are due, one transaction for each; does nothing while another replica is at it. */
    public void now() {
        boolean more = true;
        while (more) {
            more = database.inTransaction(transaction -> released.tryLock(transaction) && releaseNext(transaction));
        }
    }

    private boolean releaseNext(Handle transaction) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate lastDue = CalendarPeriod.WEEK
                .first(now.minus(config.releaseAfter()).atZone(zone).toLocalDate())
                .minusWeeks(1);
        LocalDate week = released.newestWeek(transaction)
                .map(newest -> newest.plusWeeks(1))
                .orElseGet(() -> firstWeek(transaction, lastDue, now));
        if (week.isAfter(lastDue)) {
            return false;
        }
        released.release(transaction, week, disclosed(transaction, week, now));
        return true;
    }

    /** The first whole week of which anything is known, and not too many at once; none before reports have come for long enough. */
    private LocalDate firstWeek(Handle transaction, LocalDate lastDue, Instant now) {
        LocalDate earliest = lastDue.minusWeeks(config.weeksAtFirst() - 1L);
        boolean begun = sums.firstKnown(transaction)
                .filter(first -> !now.isBefore(first.plus(config.firstReleaseAfter())))
                .isPresent();
        return sums.earliest(transaction)
                .filter(first -> begun)
                .map(first -> CalendarPeriod.WEEK
                        .first(first.atZone(zone).toLocalDate())
                        .plusWeeks(1))
                .map(first -> first.isAfter(earliest) ? first : earliest)
                .orElseGet(() -> lastDue.plusWeeks(1));
    }

    private ReleasedWeek disclosed(Handle transaction, LocalDate week, Instant now) {
        TimeSpan span = List.copyOf(new CalendarPeriods(CalendarPeriod.WEEK, week, week, zone)
                        .spans()
                        .values())
                .get(0);
        List<Neighborhood> neighborhoods = neighborhoods(transaction, span);
        Map<CountArea, Map<LocalDate, Tally>> found = sums.sums(
                transaction, neighborhoods.stream().map(Neighborhood::area).toList(), Map.of(week, span), null);
        Map<CountArea, Tally> counts = new HashMap<>();
        found.forEach((area, ofArea) -> counts.put(area, ofArea.getOrDefault(week, Tally.NONE)));
        Map<ReaderTier, List<ReleasedCount>> shown = new EnumMap<>(ReaderTier.class);
        policy.show(neighborhoods, counts).forEach((tier, cells) -> {
            List<ReleasedCount> ofTier = new ArrayList<>();
            cells.forEach((cell, show) -> ofTier.add(new ReleasedCount(week, cell, show, now)));
            shown.put(tier, ofTier);
        });
        return new ReleasedWeek(
                now, policy.limited().rule().threshold(), policy.open().rule().threshold(), shown);
    }

    /** Those of the map, and those that are on it no longer and in which something happened. */
    private List<Neighborhood> neighborhoods(Handle transaction, TimeSpan week) {
        Map<String, Neighborhood> found = new TreeMap<>();
        events.events(transaction, CountLevel.NEIGHBORHOOD, Measure.PEOPLE, week.after(), week.after(), week.upTo())
                .forEach(event -> found.put(
                        event.area(),
                        new Neighborhood(new CountArea(CountLevel.NEIGHBORHOOD, event.area()), null, null)));
        for (KnownArea area : areas.list(transaction)) {
            if (area.level() == AreaLevel.NEIGHBORHOOD && (!area.retired() || found.containsKey(area.code()))) {
                found.put(
                        area.code(),
                        new Neighborhood(
                                new CountArea(CountLevel.NEIGHBORHOOD, area.code()),
                                area.jurisdiction() == null
                                        ? null
                                        : new CountArea(CountLevel.JURISDICTION, area.jurisdiction()),
                                area.population()));
            }
        }
        return List.copyOf(found.values());
    }
}
