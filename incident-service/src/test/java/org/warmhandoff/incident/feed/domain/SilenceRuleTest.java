package org.warmhandoff.incident.feed.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

class SilenceRuleTest {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final Duration HISTORY = Duration.ofDays(90);
    private static final SilenceRule RULE = new SilenceRule(Duration.ofHours(12), 10, Duration.ofDays(14));

    @Test
    void aFeedOfEachCallIsSilentAfterTheFloor() {
        assertThat(expected(hourly(28))).contains(Duration.ofHours(12));
    }

    @Test
    void aRandomFeedIsGivenAsLongAsOneGapInAThousandIs() {
        // 20 gaps of 20 h on average, none of which stands out.
        Rhythm rhythm = new Rhythm(21, Duration.ofHours(400), Duration.ofHours(50));

        assertThat(RULE.expectedWithin(rhythm))
                .hasValueSatisfying(within ->
                        assertThat(Math.exp(-within.toSeconds() / 72_000.0)).isCloseTo(0.001, withinPercentage(0.1)));
    }

    @Test
    void aFeedThatSendsOneFileADayIsMissedOnTheThirdDay() {
        assertThat(expected(daily(40, day -> true))).contains(Duration.ofDays(3));
    }

    @Test
    void aFileThatIsStillArrivingWhenTheHourEndsIsMissedOnTheThirdDayToo() {
        Stream<Instant> twoHours = daily(40, day -> true).stream()
                .flatMap(file -> Stream.of(file.plus(50, ChronoUnit.MINUTES), file.plus(70, ChronoUnit.MINUTES)));

        assertThat(expected(twoHours.toList())).contains(Duration.ofHours(69));
    }

    @Test
    void aNewFeedThatSendsOneFileADayIsWaitedForAsIfItCameByChance() {
        assertThat(expected(daily(20, day -> true)))
                .hasValueSatisfying(within -> assertThat(within).isBetween(Duration.ofDays(6), Duration.ofDays(7)));
    }

    @Test
    void aFeedThatRestsAtWeekendsIsNotMissedOnSunday() {
        List<Instant> officeHours = Stream.iterate(START, hour -> hour.plus(1, ChronoUnit.HOURS))
                .limit(28 * 24)
                .filter(SilenceRuleTest::isOfficeHour)
                .toList();

        // From Friday 16 h to Monday 8 h it is 64 hours.
        assertThat(expected(officeHours)).contains(Duration.ofHours(96));
    }

    @Test
    void aFeedThatIsQuietByNightIsNotMissedInTheMorning() {
        List<Instant> days = hourly(28).stream()
                .filter(hour -> hour.atZone(ZoneOffset.UTC).getHour() >= 10)
                .toList();

        assertThat(expected(days)).contains(Duration.ofMinutes(16 * 60 + 30));
    }

    @Test
    void anOutageDoesNotExcuseTheNextOne() {
        List<Instant> withOutage = hourly(40).stream()
                .filter(hour ->
                        hour.isBefore(START.plus(Duration.ofDays(20))) || hour.isAfter(START.plus(Duration.ofDays(30))))
                .toList();

        assertThat(expected(withOutage)).contains(Duration.ofHours(12));
    }

    @Test
    void aFeedWithFewReportsIsNeverSilent() {
        assertThat(expected(daily(60, day -> day % 7 == 0))).isEmpty();
        assertThat(expected(daily(70, day -> day % 7 == 0))).isPresent();
    }

    @Test
    void aFeedThatWasNotHeardOverTwoWeekendsIsNeverSilent() {
        assertThat(expected(hourly(14))).isEmpty();
        assertThat(expected(hourly(15))).isPresent();
    }

    @Test
    void aDayOfUploadsIsNoRhythm() {
        assertThat(expected(hourly(1))).isEmpty();
    }

    /** The chance that the last of n + 1 random gaps is over three times the second longest of the others. */
    @Test
    void threeTimesTheSecondLongestGapIsAsRareAsOneInAThousandFromTwentySevenGapsOn() {
        assertThat(longerThanThreeTimesTheSecondLongest(SilenceRule.GAPS_OF_A_REGULAR_FEED))
                .isLessThan(SilenceRule.CHANCE);
        assertThat(longerThanThreeTimesTheSecondLongest(SilenceRule.GAPS_OF_A_REGULAR_FEED - 1))
                .isGreaterThan(SilenceRule.CHANCE);
    }

    @ParameterizedTest(name = "a report every {0} h, by night one for {1} by day")
    @CsvSource({"1, 1, 1", "4, 1, 10", "12, 1, 40", "48, 1, 150", "168, 1, 500", "3, 4, 5", "8, 4, 15"})
    void aFeedThatGoesOnIsFalselyCalledSilentLessThanOnceAYear(double meanGapHours, double byDay, int years) {
        assertThat(falseAlarms(meanGapHours, byDay, years) / (double) years).isLessThan(1.0);
    }

    @Test
    void aRuleWithoutAFloorOrOnOneArrivalIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SilenceRule(Duration.ZERO, 10, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new SilenceRule(Duration.ofHours(1), 1, Duration.ZERO));
    }

    private static Optional<Duration> expected(List<Instant> receivedAt) {
        return RULE.expectedWithin(Rhythm.of(receivedAt));
    }

    private static List<Instant> hourly(int days) {
        return Stream.iterate(START, hour -> hour.plus(1, ChronoUnit.HOURS))
                .limit(days * 24L)
                .toList();
    }

    private static List<Instant> daily(int days, Predicate<Integer> sent) {
        return IntStream.range(0, days)
                .boxed()
                .filter(sent)
                .map(day -> START.plus(day, ChronoUnit.DAYS))
                .toList();
    }

    private static boolean isOfficeHour(Instant time) {
        ZonedDateTime hour = time.atZone(ZoneOffset.UTC);
        return hour.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && hour.getHour() >= 8 && hour.getHour() <= 16;
    }

    private static double longerThanThreeTimesTheSecondLongest(int gaps) {
        return 24.0 / ((gaps + 1.0) * (gaps + 2) * (gaps + 3));
    }

    /** Counts the gaps of a random feed that the rule would have called silence, with the history that it had at the time. */
    private static int falseAlarms(double meanGapHours, double byDay, int years) {
        Random random = new Random(20260301);
        double busiest = 2 * byDay / (1 + byDay) / meanGapHours;
        Deque<Instant> heard = new ArrayDeque<>();
        Instant time = START;
        int alarms = 0;
        while (time.isBefore(START.plus(Duration.ofDays(365L * years)))) {
            Instant before = time;
            do {
                time = time.plusMillis(Math.round(-Math.log(1 - random.nextDouble()) / busiest * 3_600_000));
            } while (!isDay(time) && random.nextDouble() > 1 / byDay);
            Instant report = time;
            // The rhythm is asked for only where it can matter: no gap within the floor is silence.
            if (report.isAfter(before.plus(RULE.shortest()))
                    && RULE.expectedWithin(Rhythm.of(heard))
                            .filter(within -> report.isAfter(before.plus(within)))
                            .isPresent()) {
                alarms++;
            }
            heard.addLast(report.truncatedTo(ChronoUnit.HOURS));
            while (heard.getFirst().isBefore(report.minus(HISTORY))) {
                heard.removeFirst();
            }
        }
        return alarms;
    }

    private static boolean isDay(Instant time) {
        int hour = time.atZone(ZoneOffset.UTC).getHour();
        return hour >= 8 && hour < 20;
    }
}
