package org.warmhandoff.benchmarks;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param measured in the unit
 * @param raw the limit of what lies beneath, measured in the same run; NaN when there is none
 * @param goal what the ratio (or, without a limit, the figure) should reach
 */
record Figure(String name, String unit, double measured, double raw, String goal) {

    String row() {
        String ratio = Double.isNaN(raw) ? "" : "%.0f %%".formatted(100 * measured / raw);
        String limit = Double.isNaN(raw) ? "" : "%,.0f".formatted(raw);
        return String.format(
                Locale.ROOT,
                "| %-44s | %,12.0f | %12s | %7s | %-10s | %-12s |",
                name,
                measured,
                limit,
                ratio,
                unit,
                goal);
    }

    static String head() {
        return "| %-44s | %12s | %12s | %7s | %-10s | %-12s |%n|---|---:|---:|---:|---|---|"
                .formatted("figure", "measured", "raw limit", "ratio", "unit", "first goal");
    }
}
