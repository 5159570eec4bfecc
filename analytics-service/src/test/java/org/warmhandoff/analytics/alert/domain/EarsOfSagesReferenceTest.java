package org.warmhandoff.analytics.alert.domain;

import java.time.LocalDate;
import java.util.List;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.analytics.alert.domain.EarsOfSages.Variant;
import org.warmhandoff.analytics.alert.domain.ReferenceOutputs.Differences;

/** Beside the implementation of the Johns Hopkins University Applied Physics Laboratory, which writes 0 for what it does not test. */
class EarsOfSagesReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"builtin_test_vectors_expected.csv", "montco_jhu_ears.csv.gz"})
    void everyDayIsAsTheReferenceHasIt(String file) {
        Differences differences = new Differences();

        ReferenceOutputs.series("jhu_ears/" + file).forEach((name, rows) -> {
            for (Variant variant : Variant.values()) {
                List<Detection> ours = new EarsOfSages(variant).test(series(rows));
                differences.compare(
                        name,
                        ours,
                        detection -> detection.tier() == Tier.UNTESTED ? 0 : detection.statistic(),
                        rows,
                        variant.name());
                differences.compare(
                        name,
                        ours,
                        detection -> detection.tier() == Tier.ALERT ? 1 : 0,
                        rows,
                        variant.name() + "_alert");
            }
        });

        differences.assertNone();
    }

    private static CountSeries series(List<NamedCsvRecord> rows) {
        return CountSeries.daily(LocalDate.EPOCH, ReferenceOutputs.numbers(rows, "observed"));
    }
}
