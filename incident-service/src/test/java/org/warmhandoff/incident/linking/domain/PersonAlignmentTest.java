package org.warmhandoff.incident.linking.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.report.domain.AgeRange;
import org.warmhandoff.incident.report.domain.ReportedPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** Which person of a newcomer is which person of the incident. */
class PersonAlignmentTest {

    private static final UUID ALEX = UUID.randomUUID();
    private static final UUID SAM = UUID.randomUUID();

    private static PersonSketch somebody() {
        return PersonSketch.unknown();
    }

    private static Contribution contribution(List<Integer> slots, PersonSketch... people) {
        return new Contribution(ReportSketch.by(AgencyType.EMS).people(people).report(), slots);
    }

    private static List<Integer> slots(List<Contribution> incident, PersonSketch... newcomer) {
        return PersonAlignment.slots(
                incident, List.of(newcomer).stream().map(PersonSketch::person).toList());
    }

    @Test
    void peopleOfWhomNothingIsKnownAreAlignedByOrder() {
        Contribution three = contribution(List.of(0, 1, 2), somebody(), somebody(), somebody());

        assertThat(slots(List.of(three), somebody(), somebody(), somebody())).containsExactly(0, 1, 2);
        assertThat(slots(List.of(three), somebody())).containsExactly(0);
    }

    @Test
    void whoIsNewGetsTheNextIndexAndExistingOnesStay() {
        Contribution two = contribution(
                List.of(1, 4),
                somebody().gender(Gender.MALE).aged(30),
                somebody().gender(Gender.MALE).aged(70));

        assertThat(slots(
                        List.of(two),
                        somebody().gender(Gender.FEMALE),
                        somebody().gender(Gender.MALE).aged(31),
                        somebody().gender(Gender.FEMALE)))
                .containsExactly(5, 1, 6);
    }

    @Test
    void theFirstReportOfAnIncidentNumbersItsPeople() {
        assertThat(slots(List.of(), somebody(), somebody())).containsExactly(0, 1);
    }

    @Test
    void aReferenceDecidesBeforeAnythingElse() {
        Contribution two = contribution(
                List.of(0, 1), somebody().aged(30).took(), somebody().known(ALEX));

        assertThat(slots(List.of(two), somebody().known(ALEX).aged(30))).containsExactly(1);
    }

    @Test
    void genderAgeAndOutcomeDecideBeforeTheOrder() {
        Contribution two = contribution(
                List.of(0, 1),
                somebody().gender(Gender.FEMALE).aged(60).outcome(Outcome.NONFATAL),
                somebody().gender(Gender.MALE).aged(30).outcome(Outcome.FATAL));

        assertThat(slots(
                        List.of(two), somebody().gender(Gender.MALE), somebody().gender(Gender.FEMALE)))
                .containsExactly(1, 0);
        assertThat(slots(List.of(two), somebody().aged(31), somebody().aged(new AgeRange(55, 64))))
                .containsExactly(1, 0);
        assertThat(slots(List.of(two), somebody().outcome(Outcome.FATAL))).containsExactly(1);
    }

    @Test
    void thoseWhoContradictAreNeverAligned() {
        assertThat(slots(
                        List.of(contribution(List.of(0), somebody().gender(Gender.FEMALE))),
                        somebody().gender(Gender.MALE)))
                .containsExactly(1);
        assertThat(slots(
                        List.of(contribution(List.of(0), somebody().aged(20))),
                        somebody().aged(50)))
                .containsExactly(1);
        assertThat(slots(
                        List.of(contribution(List.of(0), somebody().known(ALEX))),
                        somebody().known(SAM)))
                .containsExactly(1);
    }

    @Test
    void aContradictionWithAnyReportOfAPersonCounts() {
        List<Contribution> incident = List.of(
                contribution(List.of(0), somebody()),
                contribution(List.of(0), somebody().gender(Gender.FEMALE)));

        assertThat(slots(incident, somebody().gender(Gender.MALE))).containsExactly(1);
    }

    @Test
    void whoDiedLaterIsTheSamePerson() {
        assertThat(slots(
                        List.of(contribution(List.of(0), somebody().outcome(Outcome.NONFATAL))),
                        somebody().outcome(Outcome.FATAL)))
                .containsExactly(0);
    }

    @Test
    void asManyAsPossibleAreAlignedEvenWhereOneWouldFitBetterElsewhere() {
        Contribution two = contribution(
                List.of(0, 1),
                somebody().gender(Gender.MALE).aged(30),
                somebody().gender(Gender.MALE));

        // The second newcomer can only be the first person, so the first newcomer has to be the second.
        assertThat(slots(
                        List.of(two),
                        somebody().gender(Gender.MALE).aged(30),
                        somebody().gender(Gender.MALE).aged(30)))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(slots(
                        List.of(contribution(
                                List.of(0, 1), somebody().aged(30), somebody().aged(45))),
                        somebody().aged(new AgeRange(25, 44)),
                        somebody().aged(31)))
                .containsExactly(1, 0);
    }

    @Test
    void theBestAssignmentIsFoundAmongAllOfThem() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            long[][] value = new long[1 + random.nextInt(5)][];
            int columns = value.length + random.nextInt(3);
            for (int row = 0; row < value.length; row++) {
                value[row] = random.longs(columns, -50, 50).toArray();
            }
            int[] best = Assignment.best(value);
            long total = 0;
            for (int row = 0; row < value.length; row++) {
                total += value[row][best[row]];
            }
            assertThat(best).doesNotHaveDuplicates();
            assertThat(total).isEqualTo(greatest(value, 0, new boolean[columns]));
        }
    }

    private static long greatest(long[][] value, int row, boolean[] taken) {
        if (row == value.length) {
            return 0;
        }
        long greatest = Long.MIN_VALUE;
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                greatest = Math.max(greatest, value[row][column] + greatest(value, row + 1, taken));
                taken[column] = false;
            }
        }
        return greatest;
    }

    @Test
    void aHundredPeopleInAnyOrderFindThemselves() {
        List<PersonSketch> people = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            people.add(somebody().known(UUID.randomUUID()).aged(20 + i % 50));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(3));
        List<ReportedPerson> newcomer =
                order.stream().map(i -> people.get(i).person()).toList();
        Contribution incident = contribution(List.copyOf(range(100)), people.toArray(PersonSketch[]::new));

        assertThat(PersonAlignment.slots(List.of(incident), newcomer)).isEqualTo(order);
    }

    private static List<Integer> range(int end) {
        List<Integer> range = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            range.add(i);
        }
        return range;
    }
}
