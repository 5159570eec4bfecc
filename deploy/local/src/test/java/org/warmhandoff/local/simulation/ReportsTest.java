package org.warmhandoff.local.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.warmhandoff.local.city.City;

import static org.assertj.core.api.Assertions.assertThat;

class ReportsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Reports reports = new Reports(new Overdoses(City.load()));

    @Test
    void theSameDayAlwaysHasTheSameReports() {
        assertThat(reports.of(DAY))
                .isEqualTo(new Reports(new Overdoses(City.load())).of(DAY))
                .hasSizeGreaterThan(2);
    }

    @Test
    void noAgencySendsTwoRecordsWithOneKey() {
        assertThat(month())
                .extracting(report -> report.agency() + report.recordId())
                .doesNotHaveDuplicates();
    }

    @Test
    void someOverdosesAreReportedByTwoAgenciesWithinMinutesAndAFewHundredMeters() {
        Map<String, List<SimulatedReport>> byEvent =
                month().stream().collect(Collectors.groupingBy(SimulatedReport::recordId));
        List<List<SimulatedReport>> twice =
                byEvent.values().stream().filter(of -> of.size() == 2).toList();

        assertThat((double) twice.size() / byEvent.size()).isBetween(0.1, 0.4);
        assertThat(twice).allSatisfy(both -> {
            SimulatedReport first = both.get(0);
            SimulatedReport second = both.get(1);
            assertThat(second.agency()).isNotEqualTo(first.agency());
            assertThat(Duration.between(first.occurredAt(), second.occurredAt()))
                    .isBetween(Duration.ZERO, Duration.ofMinutes(8));
            assertThat(Math.abs(second.latitude() - first.latitude())).isLessThan(0.001);
            assertThat(second.people()).hasSameSizeAs(first.people());
        });
    }

    @Test
    void everyKindOfReportComesUpInTime() {
        Random random = new Random(1);
        List<SimulatedReport> live = IntStream.range(0, 1_000)
                .mapToObj(i -> reports.next(random, NOW))
                .flatMap(List::stream)
                .toList();

        Map<String, Long> kinds = live.stream()
                .map(SimulatedReport::kind)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(kinds).containsOnlyKeys("overdose", "naloxone-given", "self-referral");
        assertThat(live).anyMatch(SimulatedReport::exercise);
        assertThat(live).anyMatch(report -> report.occurredAt().isBefore(NOW.minus(Duration.ofDays(14))));
    }

    @Test
    void aCorrectionChangesTheOutcomeOfTheFirstPersonAndNothingElse() {
        SimulatedReport report = reports.of(DAY).get(0);

        SimulatedReport corrected = report.correctedToFatal();

        assertThat(corrected.people().get(0)).containsEntry("outcome", "fatal");
        assertThat(corrected.recordId()).isEqualTo(report.recordId());
        assertThat(corrected.occurredAt()).isEqualTo(report.occurredAt());
    }

    private List<SimulatedReport> month() {
        return IntStream.range(0, 28)
                .mapToObj(DAY::plusDays)
                .flatMap(day -> reports.of(day).stream())
                .toList();
    }
}
