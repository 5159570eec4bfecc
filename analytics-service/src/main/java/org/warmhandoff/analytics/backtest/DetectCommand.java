package org.warmhandoff.analytics.backtest;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.warmhandoff.analytics.alert.domain.AlertRule;
import org.warmhandoff.analytics.alert.domain.AlertRuleKind;
import org.warmhandoff.analytics.alert.domain.Detection;

/** Says of every row of a file what a rule says of it. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tests every count of a CSV file (series,date,count; series may be left out) by a rule, as the rule's source has it,"
                    + " and prints statistic, expected, threshold, p_value and flag of each row as CSV.",
            "A number that a rule does not give is empty. flag: untested, none, watch or alert."
        },
        footer = "Rules and what their parameters usually are: ./run rules")
final class DetectCommand implements Callable<Integer> {

    @Option(
            names = "--rule",
            required = true,
            paramLabel = "RULE",
            description = "Such as ears-c2 or ears-c2:baseline=14,alpha=0.01.")
    String rule = "";

    @Mixin
    CountFileOptions options = new CountFileOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        AlertRule asked = AlertRuleKind.read(rule);
        CountFile counts = options.read();
        Map<String, List<Detection>> tested = new LinkedHashMap<>();
        counts.series().forEach((name, series) -> tested.put(name, asked.test(series)));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("series", "date", "count", "statistic", "expected", "threshold", "p_value", "flag");
        for (CountFile.Row row : counts.rows()) {
            Detection detection =
                    Objects.requireNonNull(tested.get(row.series())).get(row.at());
            csv.writeRecord(
                    row.series(),
                    row.date(),
                    number(Objects.requireNonNull(counts.series().get(row.series()))
                            .count(row.at())),
                    number(detection.statistic()),
                    number(detection.expected()),
                    number(detection.limit()),
                    number(detection.pValue()),
                    detection.tier().code());
        }
        out.flush();
        return 0;
    }

    /** Whole numbers without a fraction; nothing for what the rule does not give. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
