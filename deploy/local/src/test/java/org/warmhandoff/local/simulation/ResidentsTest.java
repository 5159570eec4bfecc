package org.warmhandoff.local.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.warmhandoff.local.city.City;

import static org.assertj.core.api.Assertions.assertThat;

class ResidentsTest {

    private final Overdoses overdoses = new Overdoses(City.load());

    @Test
    void someResidentsHaveSeveralOverdosesInThreeMonthsAndMostHaveOne() {
        Map<Object, Long> times = named().stream()
                .map(person -> identity(person).get("birthDate") + " "
                        + identity(person).get("familyName") + identity(person).get("givenName"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(times.values()).anyMatch(count -> count > 3).contains(1L);
        assertThat(times).hasSizeGreaterThan(150);
    }

    @Test
    void whoeverDiedHasNoOverdoseAfterThat() {
        Map<Object, List<Map<String, Object>>> each = named().stream()
                .collect(Collectors.groupingBy(person -> identity(person).get("birthDate") + " "
                        + identity(person).get("familyName") + identity(person).get("givenName")));

        assertThat(each.values()).allSatisfy(theirs -> assertThat(theirs.subList(0, theirs.size() - 1))
                .noneMatch(person -> "fatal".equals(person.get("outcome"))));
    }

    private List<Map<String, Object>> named() {
        Residents residents = new Residents(new Random(1));
        return IntStream.range(0, 90)
                .mapToObj(LocalDate.of(2026, 3, 1)::plusDays)
                .flatMap(day -> overdoses.of(day).stream())
                .flatMap(report -> residents.named(report).people().stream())
                .filter(person -> person.containsKey("identity"))
                .toList();
    }

    private static Map<?, ?> identity(Map<String, Object> person) {
        return (Map<?, ?>) Objects.requireNonNull(person.get("identity"));
    }
}
