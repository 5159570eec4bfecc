package org.warmhandoff.incident.linking.evaluation;

import java.util.Locale;
import java.util.stream.LongStream;

import org.warmhandoff.incident.linking.domain.LinkPolicy;

/** Prints how well linking works, for counties from rare to busy. */
public final class MeasureLinking {

    /** The rules were looked at and tuned with the seeds from this one on. */
    static final long TUNING_SEEDS = 1;

    /** The figures that are published are taken with those from this one on, which were not looked at while tuning. */
    static final long HELD_OUT_SEEDS = 1_001;

    private static final int DAYS = 180;
    private static final double[] EVENTS_PER_DAY = {1, 4, 10, 25, 60};

    private MeasureLinking() {}

    /** @param arguments "tuning" for the seeds of the tuning; nothing for those that are held out */
    public static void main(String[] arguments) {
        long first = arguments.length > 0 && "tuning".equals(arguments[0]) ? TUNING_SEEDS : HELD_OUT_SEEDS;
        System.out.println(
                "| stream | reviewer | events a day | reports | incidents | precision | recall | F1 | false merges | questions |");
        System.out.println("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (Difficulty difficulty : Difficulty.values()) {
            for (LinkedStream.Reviewer reviewer : LinkedStream.Reviewer.values()) {
                for (double perDay : EVENTS_PER_DAY) {
                    seeds(first, perDay)
                            .mapToObj(seed -> LinkedStream.measure(
                                    ReportStream.of(difficulty, seed, DAYS, perDay), LinkPolicy.defaults(), reviewer))
                            .reduce(LinkingQuality::plus)
                            .ifPresent(quality -> System.out.println(row(difficulty, reviewer, perDay, quality)));
                }
            }
        }
    }

    private static String row(
            Difficulty difficulty, LinkedStream.Reviewer reviewer, double perDay, LinkingQuality quality) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %d | %d | %.4f | %.4f | %.4f | %.2f %% | %d |",
                difficulty.name().toLowerCase(Locale.ROOT),
                reviewer == LinkedStream.Reviewer.NOBODY ? "nobody" : "always right",
                perDay,
                quality.reports(),
                quality.incidents(),
                quality.precision(),
                quality.recall(),
                quality.f1(),
                100 * quality.falseMergeShare(),
                quality.questions());
    }

    /** So many that a county with few events has as many false merges to count as others. */
    private static LongStream seeds(long first, double perDay) {
        return LongStream.range(first, first + Math.max(4, Math.round(40 / perDay)));
    }
}
