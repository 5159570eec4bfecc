package org.warmhandoff.local.simulation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.warmhandoff.local.city.City;

import static org.assertj.core.api.Assertions.assertThat;

class OverdosesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Overdoses overdoses = new Overdoses(City.load());

    @Test
    void theSameDayAlwaysHasTheSameOverdoses() {
        assertThat(overdoses.of(DAY)).isEqualTo(new Overdoses(City.load()).of(DAY));
    }

    @Test
    void everyOverdoseOfADayHappensOnThatDayAndHasARecordIdOfItsOwn() {
        List<SimulatedReport> reports = overdoses.of(DAY);

        assertThat(reports).allSatisfy(report -> assertThat(
                        report.occurredAt().atZone(ZoneOffset.UTC).toLocalDate())
                .isEqualTo(DAY));
        assertThat(reports).extracting(SimulatedReport::recordId).doesNotHaveDuplicates();
    }

    @Test
    void aYearHasAboutNineOverdosesADayAndAboutOneInTwelveIsFatal() {
        List<SimulatedReport> year = IntStream.range(0, 365)
                .mapToObj(DAY::plusDays)
                .flatMap(day -> overdoses.of(day).stream())
                .toList();

        assertThat(year.size() / 365.0).isBetween(8.0, 10.0);
        long fatal = year.stream()
                .flatMap(report -> report.people().stream())
                .filter(person -> "fatal".equals(person.get("outcome")))
                .count();
        assertThat((double) fatal / year.size()).isBetween(0.06, 0.11);
    }
}
