package org.warmhandoff.analytics.count;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.area.AreaStore;
import org.warmhandoff.analytics.area.KnownArea;
import org.warmhandoff.analytics.count.domain.CalendarPeriods;
import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.CountKey;
import org.warmhandoff.analytics.count.domain.Tally;
import org.warmhandoff.analytics.count.domain.TimeSpan;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.count.NeighborhoodCount;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;

/** Answers what the counts are, now or at any instant. Areas where nothing happened are there too, with zero. */
@ApplicationScoped
public class ReadCounts {

    private final Database database;
    private final InstantSource clock;
    private final AreaStore areas;
    private final RollingCountStore counts;
    private final RollingSumStore sums;
    private final CountTickStore ticks;

    ReadCounts(
            Database database,
            InstantSource clock,
            AreaStore areas,
            RollingCountStore counts,
            RollingSumStore sums,
            CountTickStore ticks) {
        this.database = database;
        this.clock = clock;
        this.areas = areas;
        this.counts = counts;
        this.sums = sums;
        this.ticks = ticks;
    }

    /** The counts as published last; all have the as-of time of the last tick, at which they were right. */
    CountSheet current(CountFilter filter) {
        return inOneSnapshot(handle -> {
            Set<CountArea> asked = asked(handle, filter);
            Instant asOf = ticks.lastAsOf(handle).orElseGet(clock::instant);
            Map<CountKey, NeighborhoodCount> published = counts.published(handle, asked);
            List<NeighborhoodCount> found = keys(asked, filter).stream()
                    .map(key -> published.getOrDefault(key, key.neverPublished(asOf)))
                    .map(count -> CountKey.of(count).counted(count.count(), asOf, count.revision()))
                    .toList();
            return new CountSheet(found, asOf, counts.newestChange(handle) + "-" + areas.changes(handle));
        });
    }

    /**
     * The counts at an instant. They were never published as such: their revision is 0.
     *
     * @param knownAt as far as was known then; null for now
     */
    CountSheet asOf(CountFilter filter, Instant asOf, @Nullable Instant knownAt) {
        return inOneSnapshot(handle -> {
            Set<CountArea> asked = asked(handle, filter);
            Map<CountArea, Map<CountWindow, Tally>> found = sums.sums(handle, asked, TimeSpan.windows(asOf), knownAt);
            List<NeighborhoodCount> counted = keys(asked, filter).stream()
                    .map(key -> {
                        Tally tally = found.getOrDefault(key.area(), Map.of()).getOrDefault(key.window(), Tally.NONE);
                        return key.counted(tally.value(key.measure()), asOf, 0);
                    })
                    .toList();
            return new CountSheet(counted, asOf, "");
        });
    }

    /**
     * The counts of days, weeks or months one after the other, in the order of areas, measures and time.
     *
     * @param knownAt as far as was known then; null for now
     */
    List<PeriodCount> periods(CountFilter filter, CalendarPeriods periods, @Nullable Instant knownAt) {
        return inOneSnapshot(handle -> {
            Map<LocalDate, TimeSpan> spans = periods.spans();
            Map<CountArea, Map<LocalDate, Tally>> found = sums.sums(handle, asked(handle, filter), spans, knownAt);
            Instant now = clock.instant();
            List<PeriodCount> counts = new ArrayList<>();
            for (CountArea area : asked(handle, filter)) {
                Map<LocalDate, Tally> ofArea = found.getOrDefault(area, Map.of());
                for (Measure measure : filter.measures().isEmpty() ? EnumSet.allOf(Measure.class) : filter.measures()) {
                    spans.forEach((first, span) -> counts.add(new PeriodCount(
                            area.code(),
                            area.level(),
                            measure,
                            periods.period(),
                            first,
                            ofArea.getOrDefault(first, Tally.NONE).value(measure),
                            span.upTo().isBefore(now))));
                }
            }
            return counts;
        });
    }

    /** @throws ProblemException 404 when the filter names an area that is not known */
    void requireKnownAreas(CountFilter filter) {
        if (!filter.areas().isEmpty()) {
            database.read(handle -> asked(handle, filter));
        }
    }

    /** The areas that the filter takes. A retired one is among them when it still has counts or is asked for by name. */
    private Set<CountArea> asked(Handle handle, CountFilter filter) {
        Set<CountArea> known = new TreeSet<>(counts.areas(handle));
        known.add(CountArea.ALL);
        for (KnownArea area : areas.list(handle)) {
            if (!area.retired() || filter.areas().contains(area.code())) {
                known.add(new CountArea(CountLevel.valueOf(area.level().name()), area.code()));
            }
        }
        Set<String> codes = known.stream().map(CountArea::code).collect(Collectors.toSet());
        if (!codes.containsAll(filter.areas())) {
            throw new ProblemException(
                    ProblemKind.NOT_FOUND,
                    "See /v1/areas for the areas that counts are given for.",
                    new FieldError("area", "unknown-area", "names an area that is not known"));
        }
        return known.stream().filter(filter::takes).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<CountKey> keys(Set<CountArea> areas, CountFilter filter) {
        List<CountKey> keys = new ArrayList<>();
        for (CountArea area : areas) {
            for (Measure measure : Measure.values()) {
                for (CountWindow window : CountWindow.values()) {
                    keys.add(new CountKey(area, measure, window));
                }
            }
        }
        return keys.stream().filter(filter::takes).toList();
    }

    private <T> T inOneSnapshot(Function<Handle, T> query) {
        return database.read(handle -> handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, query::apply));
    }
}
