package org.warmhandoff.analytics.disclosure.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.Tally;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

import static org.assertj.core.api.Assertions.assertThat;

class DisclosureRuleTest {

    private static final DisclosureRule RULE = new DisclosureRule(10);
    private static final CountArea PORT = new CountArea(CountLevel.JURISDICTION, "port");
    private static final CountArea HILL = new CountArea(CountLevel.JURISDICTION, "hill");
    private static final List<CountArea> OF_PORT = List.of(area("quay"), area("mill"), area("flats"));
    private static final List<CountArea> OF_HILL = List.of(area("top"), area("side"));
    private static final Map<CountArea, List<CountArea>> AREAS = Map.of(PORT, OF_PORT, HILL, OF_HILL);

    @Test
    void whereNothingIsSmallEverythingIsShown() {
        assertThat(RULE.hidden(
                        table(survivors(20), survivors(30), survivors(40), survivors(20), survivors(20)), Set.of()))
                .isEmpty();
    }

    @Test
    void zerosAreShown() {
        assertThat(RULE.hidden(
                        table(survivors(0), survivors(30), survivors(40), survivors(20), survivors(20)), Set.of()))
                .isEmpty();
    }

    @Test
    void aSmallNumberTakesAsManyOthersWithItAsSubtractionNeeds() {
        Set<Cell> hidden =
                RULE.hidden(table(survivors(3), survivors(30), survivors(40), survivors(20), survivors(20)), Set.of());

        assertThat(hidden).contains(cell("quay", Measure.PEOPLE), cell("quay", Measure.NONFATAL));
        assertThat(hidden).as("a second neighborhood").contains(cell("mill", Measure.PEOPLE));
        assertThat(hidden).as("larger ones").doesNotContain(cell("flats", Measure.PEOPLE));
        assertThat(hidden).as("the other jurisdiction").noneMatch(cell -> OF_HILL.contains(cell.area()));
    }

    @Test
    void fewDeathsAmongManyPeopleAreHiddenTogetherWithAnotherOutcome() {
        Set<Cell> hidden = RULE.hidden(
                table(people(1, 40, 0), survivors(30), survivors(40), survivors(20), survivors(20)), Set.of());

        assertThat(hidden)
                .contains(cell("quay", Measure.FATAL))
                .containsAnyOf(cell("quay", Measure.NONFATAL), cell("quay", Measure.PEOPLE));
    }

    @Test
    void whatIsHiddenFromThoseWhoMaySeeMoreStaysHidden() {
        CountTable table = table(survivors(7), survivors(30), survivors(40), survivors(20), survivors(20));
        Set<Cell> ofLimited = new DisclosureRule(5).hidden(table, Set.of(cell("flats", Measure.PEOPLE)));

        assertThat(RULE.hidden(table, ofLimited)).containsAll(ofLimited);
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "5, 2", "10, 3", "10, 4", "11, 5", "11, 6"})
    void nobodyWorksOutAHiddenNumberNorHowSmallASmallOneIs(int threshold, long seed) {
        DisclosureRule rule = new DisclosureRule(threshold);
        Random random = new Random(seed);
        for (int round = 0; round < 15; round++) {
            CountTable table = random(random, round);
            Set<Cell> hidden = rule.hidden(table, Set.of());
            Attacker attacker = attacker(table, hidden);

            for (Cell cell : hidden) {
                double[] range = attacker.workOut(name(cell));
                assertThat(Math.floor(range[1] + 1e-6) - Math.ceil(range[0] - 1e-6))
                        .as("%s of seed %d, round %d", cell, seed, round)
                        .isPositive();
                if (rule.isSmall(table.value(cell))) {
                    assertThat(range[1]).isGreaterThan(threshold - 1 - 1e-6);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "10, 2"})
    void hidingOnlyWhatIsSmallWouldBeUndone(int threshold, long seed) {
        CountTable table = random(new Random(seed), 2);
        Set<Cell> small = new TreeSet<>(table.cells());
        small.removeIf(cell -> !new DisclosureRule(threshold).isSmall(table.value(cell)));
        Attacker attacker = attacker(table, small);

        assertThat(attacker.hidden()).anyMatch(name -> {
            double[] range = attacker.workOut(name);
            return range[1] - range[0] < 1e-6;
        });
    }

    private static Attacker attacker(CountTable table, Set<Cell> hidden) {
        Attacker attacker = new Attacker();
        for (Cell cell : table.cells()) {
            if (hidden.contains(cell)) {
                attacker.isHidden(name(cell));
            } else {
                attacker.isShown(name(cell), table.value(cell));
            }
        }
        List<CountArea> all = new ArrayList<>(List.of(CountArea.ALL));
        AREAS.forEach((jurisdiction, neighborhoods) -> {
            all.add(jurisdiction);
            all.addAll(neighborhoods);
            for (Measure measure : List.of(Measure.PEOPLE, Measure.FATAL, Measure.NONFATAL, Measure.UNKNOWN)) {
                attacker.addUp(
                        name(new Cell(jurisdiction, measure)),
                        neighborhoods.stream()
                                .map(area -> name(new Cell(area, measure)))
                                .toList());
            }
        });
        for (Measure measure : List.of(Measure.PEOPLE, Measure.FATAL, Measure.NONFATAL, Measure.UNKNOWN)) {
            attacker.addUp(
                    name(new Cell(CountArea.ALL, measure)),
                    AREAS.keySet().stream()
                            .map(area -> name(new Cell(area, measure)))
                            .toList());
        }
        all.forEach(area -> attacker.addUp(
                name(new Cell(area, Measure.PEOPLE)),
                List.of(
                        name(new Cell(area, Measure.FATAL)),
                        name(new Cell(area, Measure.NONFATAL)),
                        name(new Cell(area, Measure.UNKNOWN)))));
        return attacker;
    }

    /** Sparse at first, then busier. */
    private static CountTable random(Random random, int busy) {
        Map<CountArea, Tally> counts = new TreeMap<>();
        for (List<CountArea> areas : List.of(OF_PORT, OF_HILL)) {
            for (CountArea area : areas) {
                counts.put(
                        area,
                        people(
                                random.nextInt(2 + busy / 4),
                                random.nextInt(4 + 3 * busy),
                                random.nextInt(3 + busy / 2)));
            }
        }
        return CountTable.of(AREAS, counts);
    }

    private static CountTable table(Tally... tallies) {
        Map<CountArea, Tally> counts = new TreeMap<>();
        List<CountArea> areas = new ArrayList<>(OF_PORT);
        areas.addAll(OF_HILL);
        for (int i = 0; i < tallies.length; i++) {
            counts.put(areas.get(i), tallies[i]);
        }
        return CountTable.of(AREAS, counts);
    }

    private static Tally survivors(long number) {
        return people(0, number, 0);
    }

    private static Tally people(long fatal, long nonfatal, long unknown) {
        return Tally.of(Map.of(
                Measure.PEOPLE,
                fatal + nonfatal + unknown,
                Measure.FATAL,
                fatal,
                Measure.NONFATAL,
                nonfatal,
                Measure.UNKNOWN,
                unknown));
    }

    private static Cell cell(String area, Measure measure) {
        return new Cell(area(area), measure);
    }

    private static CountArea area(String code) {
        return new CountArea(CountLevel.NEIGHBORHOOD, code);
    }

    private static String name(Cell cell) {
        return cell.area().level().code() + " " + cell.area().code() + " "
                + cell.measure().code();
    }
}
