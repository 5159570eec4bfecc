package org.warmhandoff.analytics.alert.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.analytics.alert.domain.ReferenceOutputs.Differences;

/** C1, C2 and C3 beside R surveillance 1.20.3, of which C3 is compared with the formula that its help page documents. */
class EarsReferenceTest {

    private final Differences differences = new Differences();

    @ParameterizedTest
    @CsvSource({"7, 0", "7, 0.5", "28, 0.5"})
    void everyDayOfEveryTownshipIsAsTheReferenceHasIt(int baseline, String minSigma) {
        ReferenceOutputs.series("earsC/montco_earsC_baseline%d_minSigma%s.csv.gz".formatted(baseline, minSigma))
                .forEach((name, rows) -> compare(name, rows, daily(rows), baseline, Double.parseDouble(minSigma)));

        differences.assertNone();
    }

    @Test
    void shortSeriesAreAsTheReferenceHasThem() {
        Stream.of("0", "0.5").forEach(minSigma -> ReferenceOutputs.series("earsC/small_vectors_expected.csv")
                .forEach((name, all) -> {
                    List<NamedCsvRecord> rows = all.stream()
                            .filter(row -> Double.parseDouble(row.getField("minSigma")) == Double.parseDouble(minSigma))
                            .toList();
                    if (!rows.isEmpty()) {
                        CountSeries series =
                                CountSeries.daily(LocalDate.EPOCH, ReferenceOutputs.numbers(rows, "observed"));
                        compare(name, rows, series, 7, Double.parseDouble(minSigma));
                    }
                }));

        differences.assertNone();
    }

    @Test
    void theWeeksOfThePackagesOwnSeriesAreAsItAssertsThem() {
        List<NamedCsvRecord> input = ReferenceOutputs.rows("earsC/salmNewport_Germany_input.csv");
        List<NamedCsvRecord> expected = ReferenceOutputs.rows("earsC/salmNewport_Germany_2011_expected.csv");
        CountSeries series = CountSeries.weekly(
                LocalDate.parse(input.get(0).getField("date")), ReferenceOutputs.numbers(input, "observed"));
        for (String alpha : List.of("0.05", "0.001")) {
            List<Detection> c1 = new EarsC1(7, 0, Double.parseDouble(alpha)).test(series);
            List<Detection> c2 = new EarsC2(7, 0, Double.parseDouble(alpha)).test(series);
            for (NamedCsvRecord row : expected) {
                int at = Integer.parseInt(row.getField("index")) - 1;
                compareLimit("C1", c1.get(at), row, "_alpha" + alpha);
                compareLimit("C2", c2.get(at), row, "_alpha" + alpha);
            }
        }

        differences.assertNone();
    }

    private void compareLimit(String rule, Detection ours, NamedCsvRecord row, String suffix) {
        differences.compare(rule, ours.limit(), ReferenceOutputs.number(row, rule + "_upper" + suffix));
        differences.compare(rule, alarm(ours), ReferenceOutputs.number(row, rule + "_alarm" + suffix));
    }

    private void compare(String name, List<NamedCsvRecord> rows, CountSeries series, int baseline, double minSigma) {
        List<Detection> c1 = new EarsC1(baseline, minSigma, 0.001).test(series);
        List<Detection> c2 = new EarsC2(baseline, minSigma, 0.001).test(series);
        List<Detection> c3 = new EarsC3(baseline, minSigma, 0.025).test(series);

        differences.compare(name, c1, Detection::limit, rows, "C1_upper");
        differences.compare(name, c1, EarsReferenceTest::alarm, rows, "C1_alarm");
        differences.compare(name, c2, Detection::limit, rows, "C2_upper");
        differences.compare(name, c2, EarsReferenceTest::alarm, rows, "C2_alarm");
        differences.compare(name, c2, Detection::statistic, rows, "C2_stat");
        differences.compare(name, c3, Detection::statistic, rows, "C3_stat_doc");
        differences.compare(name, c3, Detection::limit, rows, "C3_upper_doc");
        differences.compare(name, c3, EarsReferenceTest::alarm, rows, "C3_alarm_doc");
    }

    private static CountSeries daily(List<NamedCsvRecord> rows) {
        return CountSeries.daily(
                LocalDate.parse(rows.get(0).getField("date")), ReferenceOutputs.numbers(rows, "observed"));
    }

    static double alarm(Detection detection) {
        return switch (detection.tier()) {
            case UNTESTED -> Double.NaN;
            case ALERT -> 1;
            case WATCH, NONE -> 0;
        };
    }
}
