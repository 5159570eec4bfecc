package org.warmhandoff.analytics.backtest;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
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

import org.warmhandoff.analytics.alert.domain.AlertHold;
import org.warmhandoff.analytics.alert.domain.AlertRuleKind;
import org.warmhandoff.analytics.alert.domain.BackTest;
import org.warmhandoff.analytics.alert.domain.CountSeries;
import org.warmhandoff.analytics.alert.domain.InjectedOutbreak;

/** Compares rules on the counts of a file. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says of each series of a CSV file (series,date,count) and each rule how often it would have raised an alert, and with"
                    + " --outbreak how many of so large outbreaks it would have seen, and how many counts after their first.",
            "Alerts hold as they do in the service: an alert's own counts belong to no baseline while it lasts."
        },
        footer = "Rules and what their parameters usually are: ./run rules")
final class BackTestCommand implements Callable<Integer> {

    @Option(
            names = "--rule",
            required = true,
            paramLabel = "RULE",
            description = "Such as ears-c2 or ears-c2:baseline=14,alpha=0.01; as often as there are rules to compare.")
    List<String> rules = new ArrayList<>();

    @Option(
            names = "--outbreak",
            paramLabel = "EVENTS/LENGTH",
            description =
                    "Put so many events into so many counts, such as 6/3, again and again; may be given several times.")
    List<String> outbreaks = new ArrayList<>();

    @Option(
            names = "--outbreak-every",
            paramLabel = "N",
            defaultValue = "7",
            description = "An outbreak begins at every n-th count (${DEFAULT-VALUE}).")
    int every;

    @Option(
            names = "--usual-to-end",
            paramLabel = "N",
            defaultValue = "3",
            description = "Usual counts in a row that end an alert (${DEFAULT-VALUE}).")
    int usualToEnd;

    @Option(
            names = "--longest",
            paramLabel = "N",
            defaultValue = "56",
            description = "After so many counts what is high is the new usual (${DEFAULT-VALUE}).")
    int longest;

    @Mixin
    CountFileOptions options = new CountFileOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        AlertHold hold = new AlertHold(usualToEnd, longest);
        List<BackTest> tests = rules.stream()
                .map(rule -> new BackTest(AlertRuleKind.read(rule), hold, every))
                .toList();
        List<InjectedOutbreak> injected =
                outbreaks.stream().map(BackTestCommand::outbreak).toList();
        CountFile counts = options.read();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(header());
        for (Map.Entry<String, CountSeries> series : counts.series().entrySet()) {
            for (int rule = 0; rule < tests.size(); rule++) {
                csv.writeRecord(row(series.getKey(), rules.get(rule), tests.get(rule), series.getValue(), injected));
            }
            out.flush();
        }
        return 0;
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("series", "rule", "tested", "alerts", "alerts_per_year"));
        for (String outbreak : outbreaks) {
            header.add(outbreak + "_injected");
            header.add(outbreak + "_detected");
            header.add(outbreak + "_median_delay");
        }
        return header;
    }

    private static List<String> row(
            String name, String rule, BackTest test, CountSeries series, List<InjectedOutbreak> injected) {
        BackTest.Alerts alerts = test.alerts(series);
        List<String> row = new ArrayList<>(List.of(
                name,
                rule,
                Integer.toString(alerts.tested()),
                Integer.toString(alerts.alerts()),
                DetectCommand.number(alerts.alertsPerYear())));
        for (InjectedOutbreak outbreak : injected) {
            BackTest.Delay delay = test.delay(series, outbreak);
            row.add(Integer.toString(delay.injected()));
            row.add(Integer.toString(delay.detected()));
            row.add(DetectCommand.number(delay.medianDelay()));
        }
        return row;
    }

    private static InjectedOutbreak outbreak(String written) {
        String[] parts = written.split("/", -1);
        try {
            return new InjectedOutbreak(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            throw new IllegalArgumentException("an outbreak must be written like 6/3", unreadable);
        }
    }
}
