package org.warmhandoff.benchmarks;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.PoissonDistribution;

import org.warmhandoff.analytics.alert.domain.AlertHold;
import org.warmhandoff.analytics.alert.domain.AlertRuleKind;
import org.warmhandoff.analytics.alert.domain.AreasTogether;
import org.warmhandoff.analytics.alert.domain.CountSeries;
import org.warmhandoff.analytics.alert.domain.FalseDiscovery;
import org.warmhandoff.analytics.alert.domain.SpaceTimeScan;

/**
 * The alert rules on a thousand areas, and the scan for clusters on two hundred, without database or service. Each is measured in a virtual
 * machine that has just started, once as it comes and once more when it is compiled.
 */
public final class AlertRules {

    private static final int AREAS = 1_000;
    private static final int DAYS = 140;
    private static final int WEEKS = 280;
    private static final int SCANNED = 200;
    private static final int SCANNED_DAYS = 28;
    private static final int REPLICATES = 999;

    private AlertRules() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        for (String when : List.of("just started", "once more")) {
            double all = 0;
            for (AlertRuleKind kind : AlertRuleKind.values()) {
                double seconds = seconds(() -> test(kind));
                all += seconds;
                row(out, kind.code() + ", " + when, seconds, Double.NaN);
            }
            row(out, "all rules on " + AREAS + " areas, " + when, all, seconds(AlertRules::baselines));
            row(
                    out,
                    "scan of " + SCANNED + " areas, " + when,
                    seconds(AlertRules::scan),
                    seconds(AlertRules::shuffles));
        }
    }

    private static void row(PrintStream out, String name, double seconds, double raw) {
        String beside = Double.isNaN(raw) ? "" : String.format(Locale.ROOT, "%.2f s", raw);
        out.printf(Locale.ROOT, "| %-48s | %8.2f s | %8s |%n", name, seconds, beside);
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** All areas on all days, or weeks, held and with false-discovery control, as the service does it. */
    private static void test(AlertRuleKind kind) {
        boolean weekly = kind == AlertRuleKind.FARRINGTON;
        Map<Integer, CountSeries> areas = new LinkedHashMap<>();
        for (int area = 0; area < AREAS; area++) {
            double[] counts = counts(area, weekly ? WEEKS : DAYS, weekly ? 3.5 : 0.5);
            areas.put(
                    area,
                    weekly ? CountSeries.weekly(LocalDate.EPOCH, counts) : CountSeries.daily(LocalDate.EPOCH, counts));
        }
        AreasTogether together =
                new AreasTogether(AlertRuleKind.read(kind.code()), new AlertHold(3, 56), new FalseDiscovery(0.05));
        require(together.test(areas).size() == AREAS);
    }

    /** What no rule can do without: mean and deviation of four weeks, for each day of each area and each rule. */
    private static void baselines() {
        double sum = 0;
        for (int rule = 0; rule < AlertRuleKind.values().length; rule++) {
            for (int area = 0; area < AREAS; area++) {
                double[] counts = counts(area, DAYS, 0.5);
                for (int day = 28; day < DAYS; day++) {
                    sum += Mean.ofRange(counts, day - 28, day).getAsDouble()
                            + StandardDeviation.ofRange(counts, day - 28, day).getAsDouble();
                }
            }
        }
        require(sum > 0);
    }

    private static void scan() {
        List<SpaceTimeScan.Middle> middles = new ArrayList<>();
        int[][] events = new int[SCANNED][];
        for (int area = 0; area < SCANNED; area++) {
            middles.add(new SpaceTimeScan.Middle(area % 14, area / 14));
            double[] counts = counts(area, SCANNED_DAYS, 0.5);
            events[area] = IntStream.range(0, SCANNED_DAYS)
                    .map(day -> (int) counts[day])
                    .toArray();
        }
        SpaceTimeScan scan = new SpaceTimeScan(7, 0.5, 10, REPLICATES, 1);
        require(scan.clusters(middles, events).size() <= SCANNED);
    }

    /** What no permutation can do without: as many shuffles of as many events, counted by area and day. */
    private static void shuffles() {
        int[] days = new int[(int) (SCANNED * SCANNED_DAYS * 0.5)];
        SplittableRandom random = new SplittableRandom(1);
        long sum = 0;
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            int[][] events = new int[SCANNED][SCANNED_DAYS];
            for (int last = days.length - 1; last > 0; last--) {
                int other = random.nextInt(last + 1);
                int day = days[last];
                days[last] = days[other];
                days[other] = day;
            }
            for (int event = 0; event < days.length; event++) {
                events[event % SCANNED][days[event]]++;
            }
            sum += events[replicate % SCANNED][0];
        }
        require(sum >= 0);
    }

    private static double[] counts(int seed, int many, double mean) {
        PoissonDistribution poisson = PoissonDistribution.of(mean);
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, many)
                .mapToDouble(day -> poisson.inverseCumulativeProbability(random.nextDouble()))
                .toArray();
    }

    /** So that no work is left out because nobody looks at it. */
    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("this was not measured");
        }
    }
}
