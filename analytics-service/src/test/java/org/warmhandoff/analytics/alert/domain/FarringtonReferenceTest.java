package org.warmhandoff.analytics.alert.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.analytics.alert.domain.ReferenceOutputs.Differences;

import static org.assertj.core.api.Assertions.assertThat;

/** Beside farringtonFlexible of R surveillance 1.20.3, with the first of its vignette's settings. */
class FarringtonReferenceTest {

    private static final String AS_FIRST_PUBLISHED =
            "farrington:years=4,periods=1,weightsThreshold=1,recentWeeks=3,trendBelow=0.05,threshold=delta,alpha=";

    private final Differences differences = new Differences();

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "0.05"})
    void everyWeekOf2011IsAsTheReferenceHasIt(String alpha) {
        List<NamedCsvRecord> input = ReferenceOutputs.rows("farrington/salmNewport_Germany_input.csv");
        CountSeries series = CountSeries.weekly(
                LocalDate.parse(input.get(0).getField("date")), ReferenceOutputs.numbers(input, "observed"));

        compare(
                series,
                Double.parseDouble(alpha),
                ReferenceOutputs.rows("farrington/salmNewport_Germany_2011_control1_alpha%s.csv".formatted(alpha)));
    }

    @Test
    void whereMoreIsLeftOutThanThereIsNothingIsTested() {
        double[] weeks = new double[300];
        Arrays.fill(weeks, 3);

        assertThat(AlertRuleKind.read("farrington:recentWeeks=290").test(CountSeries.numberedWeeks(weeks)))
                .extracting(Detection::tier)
                .containsOnly(Tier.UNTESTED);
    }

    @Test
    void weeksThatAreOnlyNumberedAreAsTheReferenceHasThem() {
        List<NamedCsvRecord> input = ReferenceOutputs.rows("farrington/salmonella_agona_input.csv");

        compare(
                CountSeries.numberedWeeks(ReferenceOutputs.numbers(input, "observed")),
                0.05,
                ReferenceOutputs.rows("farrington/salmonella_agona_control1_alpha0.05.csv"));
    }

    private void compare(CountSeries series, double alpha, List<NamedCsvRecord> expected) {
        List<Detection> ours = AlertRuleKind.read(AS_FIRST_PUBLISHED + alpha).test(series);

        for (NamedCsvRecord row : expected) {
            int at = Integer.parseInt(row.getField("index")) - 1;
            Detection detection = ours.get(at);
            differences.compare("mean " + at, detection.expected(), ReferenceOutputs.number(row, "expected"));
            differences.compare("score " + at, detection.statistic(), ReferenceOutputs.number(row, "score"));
            differences.compare("p " + at, detection.pValue(), ReferenceOutputs.number(row, "pvalue"));
            differences.compare("limit " + at, detection.limit(), ReferenceOutputs.number(row, "upperbound"));
            assertThat(detection.tier() == Tier.ALERT)
                    .as("alarm of %d", at)
                    .isEqualTo(row.getField("alarm").equals("1"));
        }

        differences.assertNone();
    }
}
