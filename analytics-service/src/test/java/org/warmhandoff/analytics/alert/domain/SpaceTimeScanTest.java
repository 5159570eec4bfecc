package org.warmhandoff.analytics.alert.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.alert.domain.SpaceTimeScan.Middle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SpaceTimeScanTest {

    private static final int SIDE = 6;
    private static final int DAYS = 28;
    private static final SpaceTimeScan SCAN = new SpaceTimeScan(7, 0.5, 2, 999, 1);

    @Test
    void twoAreasOnBothSidesOfABorderAreFoundAsOneCluster() {
        int[][] events = ordinary(3);
        int[] cluster = {14, 15};
        for (int area : cluster) {
            for (int day = DAYS - 3; day < DAYS; day++) {
                events[area][day] += 3;
            }
        }

        Cluster strongest = SCAN.clusters(grid(), events).get(0);

        assertThat(strongest.areas()).containsExactlyInAnyOrder(14, 15);
        assertThat(strongest.days()).isEqualTo(3);
        assertThat(strongest.observed()).isGreaterThanOrEqualTo(18);
        assertThat(strongest.pValue()).isEqualTo(0.001);
        assertThat(strongest.gumbelPValue()).isLessThan(0.001);
        assertThat(strongest.recurrenceDays()).isGreaterThan(1000);
    }

    @Test
    void whatIsExpectedComesFromTheEventsOfTheAreasAndOfTheDays() {
        int[][] events = ordinary(4);
        Cluster strongest = SCAN.clusters(grid(), events).get(0);

        double ofAreas = strongest.areas().stream()
                .mapToInt(area -> IntStream.of(events[area]).sum())
                .sum();
        double ofDays = IntStream.range(DAYS - strongest.days(), DAYS)
                .map(day -> IntStream.range(0, events.length)
                        .map(area -> events[area][day])
                        .sum())
                .sum();
        double total = IntStream.range(0, events.length)
                .map(area -> IntStream.of(events[area]).sum())
                .sum();

        assertThat(strongest.expected()).isCloseTo(ofAreas * ofDays / total, within(1e-9));
        assertThat(strongest.logLikelihoodRatio())
                .isCloseTo(LikelihoodRatio.log(strongest.observed(), strongest.expected(), total), within(1e-9));
    }

    @Test
    void whereTimeAndPlaceHaveNothingToDoWithEachOtherPValuesAreUniform() {
        SpaceTimeScan scan = new SpaceTimeScan(7, 0.5, 2, 99, 1);
        int histories = 200;

        double[] pValues = IntStream.range(0, histories)
                .mapToDouble(
                        seed -> scan.clusters(grid(), ordinary(seed)).get(0).pValue())
                .toArray();

        for (double share : new double[] {0.05, 0.2, 0.5}) {
            double found = IntStream.range(0, histories)
                            .filter(i -> pValues[i] <= share)
                            .count()
                    / (double) histories;
            double standardError = Math.sqrt(share * (1 - share) / histories);
            assertThat(found).as("share of p-values up to %s", share).isCloseTo(share, within(4 * standardError));
        }
    }

    @Test
    void theGumbelPValueIsThatOfTheShuffledHistoriesToItsStandardError() {
        for (int seed = 0; seed < 20; seed++) {
            Cluster strongest = SCAN.clusters(grid(), ordinary(seed)).get(0);
            double standardError = Math.sqrt(strongest.pValue() * (1 - strongest.pValue()) / 999);

            assertThat(strongest.gumbelPValue()).isCloseTo(strongest.pValue(), within(4 * standardError + 0.03));
        }
    }

    @Test
    void aRiseEverywhereAtOnceIsNoCluster() {
        int[][] events = ordinary(5);
        for (int[] area : events) {
            for (int day = DAYS - 3; day < DAYS; day++) {
                area[day] += 4;
            }
        }

        assertThat(SCAN.clusters(grid(), events).get(0).pValue()).isGreaterThan(0.05);
    }

    @Test
    void noTwoClustersShareAnArea() {
        List<Integer> areas = SCAN.clusters(grid(), ordinary(6)).stream()
                .flatMap(cluster -> cluster.areas().stream())
                .toList();

        assertThat(areas).doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedGivesTheSamePValues() {
        assertThat(SCAN.clusters(grid(), ordinary(7))).isEqualTo(SCAN.clusters(grid(), ordinary(7)));
    }

    @Test
    void whereNothingHappenedThereIsNoCluster() {
        assertThat(SCAN.clusters(grid(), new int[SIDE * SIDE][DAYS])).isEmpty();
    }

    @Test
    void aParameterThatCannotBeIsRefusedByName() {
        assertThatThrownBy(() -> new SpaceTimeScan(7, 0.6, 2, 999, 1)).hasMessageContaining("widest");
    }

    private static List<Middle> grid() {
        List<Middle> middles = new ArrayList<>();
        for (int area = 0; area < SIDE * SIDE; area++) {
            middles.add(new Middle(area % SIDE, 1.5 * (area / SIDE)));
        }
        return middles;
    }

    private static int[][] ordinary(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] events = new int[SIDE * SIDE][DAYS];
        for (int event = 0; event < 400; event++) {
            events[random.nextInt(events.length)][random.nextInt(DAYS)]++;
        }
        return events;
    }
}
