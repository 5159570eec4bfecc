package org.warmhandoff.analytics.backtest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void detectPrintsEveryRowWithWhatTheRuleSaysOfIt() throws IOException {
        Path file = file("series,date,count", "a,2026-03-01,1", "b,2026-03-01,5", "a,2026-03-02,4");

        assertThat(run("detect", "--rule", "fixed-threshold:threshold=4", file.toString()))
                .isZero();

        assertThat(lines())
                .containsExactly(
                        "series,date,count,statistic,expected,threshold,p_value,flag",
                        "a,2026-03-01,1,1,,3,,none",
                        "b,2026-03-01,5,5,,3,,alert",
                        "a,2026-03-02,4,4,,3,,alert");
    }

    @Test
    void aDayWithoutARowIsOneOnWhichNothingHappened() throws IOException {
        Path file = file("date,count", "2026-03-01,4", "2026-03-02,4", "2026-03-04,4", "2026-03-05,9");

        assertThat(run("detect", "--rule", "ears-c1:baseline=4,minSigma=0.5", file.toString()))
                .isZero();

        // The mean of 4, 4, 0 and 4.
        assertThat(lines().get(4)).startsWith(",2026-03-05,9,3,3,").endsWith(",none");
    }

    @Test
    void rowsMayStandInAnyOrderAndComeBackInTheirs() throws IOException {
        Path file = file("date,count", "2026-03-02,7", "2026-03-01,1");

        assertThat(run("detect", "--rule", "fixed-threshold", file.toString())).isZero();

        assertThat(lines().subList(1, 3)).containsExactly(",2026-03-02,7,7,,2,,alert", ",2026-03-01,1,1,,2,,none");
    }

    @Test
    void datesThatLieWholeWeeksApartAreWeeks() throws IOException {
        Path file = file("date,count", "2026-03-02,7", "2026-03-09,1", "2026-03-23,2");

        assertThat(run("detect", "--rule", "farrington", file.toString())).isZero();
        assertThat(lines()).hasSize(4).last().asString().endsWith("untested");
    }

    @Test
    void numberedRowsAreDaysUnlessTheyAreSaidToBeWeeks() throws IOException {
        Path file = file("date,count", "1,7", "2,1");

        assertThat(run("detect", "--rule", "farrington", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("series must be one of weeks");
        assertThat(run("detect", "--rule", "farrington", "--every", "week", file.toString()))
                .isZero();
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndNotRepeated() throws IOException {
        assertThat(run(
                        "detect",
                        "--rule",
                        "ewma",
                        file("date,count", "2026-03-01,1", "someday,1").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("line 3: ").doesNotContain("someday");
    }

    @Test
    void datesAndNumbersAreNotMixed() throws IOException {
        assertThat(run(
                        "detect",
                        "--rule",
                        "ewma",
                        file("date,count", "2026-03-01,1", "2,1").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("line 2: dates are all of the calendar, or all numbers");
    }

    @Test
    void aDateThatComesTwiceIsRefused() throws IOException {
        assertThat(run(
                        "detect",
                        "--rule",
                        "ewma",
                        file("date,count", "2026-03-01,1", "2026-03-01,1").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("line 3: date must come once");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThat(run("detect", "--rule", "ewma", directory.resolve("none.csv").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("The file cannot be read");
    }

    @Test
    void backtestComparesRulesSideBySide() throws IOException {
        StringBuilder counts = new StringBuilder("date,count");
        for (int day = 1; day <= 365; day++) {
            counts.append('\n').append(day).append(',').append(day == 200 ? 6 : 1);
        }

        assertThat(run(
                        "backtest",
                        "--rule",
                        "fixed-threshold:threshold=5",
                        "--rule",
                        "ears-c2",
                        "--outbreak",
                        "6/1",
                        file(counts.toString()).toString()))
                .isZero();

        assertThat(lines().get(0))
                .isEqualTo("series,rule,tested,alerts,alerts_per_year,6/1_injected,6/1_detected,6/1_median_delay");
        assertThat(lines().get(1))
                .startsWith(",fixed-threshold:threshold=5,365,1,1.0006849315068")
                .endsWith(",0");
        assertThat(lines().get(2)).startsWith(",ears-c2,356,1,");
    }

    @Test
    void rulesListsAllWithWhatTheirParametersUsuallyAre() {
        assertThat(run("rules")).isZero();

        assertThat(lines())
                .contains("ears-c1:alpha=0.001,baseline=7,minSigma=0.5")
                .hasSize(11);
    }

    private int run(String... arguments) {
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err, true))
                .execute(arguments);
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(directory.resolve("counts.csv"), String.join("\n", lines) + "\n");
    }
}
