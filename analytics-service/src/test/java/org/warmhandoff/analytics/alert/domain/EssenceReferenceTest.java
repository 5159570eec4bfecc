package org.warmhandoff.analytics.alert.domain;

import java.time.LocalDate;
import java.util.List;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.alert.domain.ReferenceOutputs.Differences;

import static org.assertj.core.api.Assertions.assertThat;

/** The averages, the regression and the switch between them, beside CDCgov/Rnssp 0.3.1. */
class EssenceReferenceTest {

    private static final Ewma EWMA = new Ewma(28, 2, 0.4, 0.9);
    private static final AdaptiveRegression REGRESSION = new AdaptiveRegression(28, 2);

    private final Differences differences = new Differences();

    @Test
    void theAveragesSayOfEveryDayOfEveryTownshipWhatTheReferenceSays() {
        ReferenceOutputs.series("rnssp/montco_alert_ewma_B28_g2.csv.gz")
                .forEach((name, rows) -> compare(name, EWMA.test(series(rows)), rows));

        differences.assertNone();
    }

    @Test
    void theRegressionSaysOfEveryDayOfTheCountyWhatTheReferenceSays() {
        List<NamedCsvRecord> rows = ReferenceOutputs.rows("rnssp/montco_total_alert_regression_B28_g2.csv.gz");
        AdaptiveRegression.Fits fits = REGRESSION.fits(CountHistory.of(series(rows)));

        compare("county", REGRESSION.test(series(rows)), rows);
        for (int at = 0; at < rows.size(); at++) {
            differences.compare(
                    "fit " + at, fits.at(at).fit(), ReferenceOutputs.number(rows.get(at), "adjusted_r_squared"));
        }

        differences.assertNone();
    }

    @Test
    void theSwitchTakesTheSameOfBothOnEveryDay() {
        List<NamedCsvRecord> rows = ReferenceOutputs.rows("rnssp/montco_total_alert_switch_B28_g2.csv.gz");

        compare("county", new RegressionOrEwma(28, 2, 0.4, 0.9).test(series(rows)), rows);

        differences.assertNone();
    }

    private void compare(String name, List<Detection> ours, List<NamedCsvRecord> rows) {
        differences.compare(name, ours, Detection::expected, rows, "baseline_expected");
        differences.compare(name, ours, Detection::statistic, rows, "test_statistic");
        differences.compare(name, ours, Detection::pValue, rows, "p.value");
        for (int at = 0; at < rows.size(); at++) {
            NamedCsvRecord row = rows.get(at);
            // The reference calls some of the first days blue that it has no baseline for.
            String expected = row.getField("p.value").equals("NA") ? "grey" : row.getField("alert");
            assertThat(color(ours.get(at))).as("%s %d", name, at).isEqualTo(expected);
        }
    }

    private static String color(Detection detection) {
        return switch (detection.tier()) {
            case UNTESTED -> "grey";
            case NONE -> "blue";
            case WATCH -> "yellow";
            case ALERT -> "red";
        };
    }

    private static CountSeries series(List<NamedCsvRecord> rows) {
        return CountSeries.daily(
                LocalDate.parse(rows.get(0).getField("date")), ReferenceOutputs.numbers(rows, "count"));
    }
}
