package org.warmhandoff.analytics.count;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.warmhandoff.analytics.area.KnownArea;
import org.warmhandoff.contracts.count.NeighborhoodCount;

/** Counts as CSV (RFC 4180) with a header line. */
final class CountCsv {

    private static final String END = "\r\n";
    private static final String HEADER = "area,name,level,measure,window,count,asOf,revision" + END;

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private CountCsv() {}

    /** @param areas by code, for their names */
    static String write(List<NeighborhoodCount> counts, Map<String, KnownArea> areas) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (NeighborhoodCount count : counts) {
            KnownArea area = areas.get(count.area());
            csv.append(line(
                    count.area(),
                    area == null ? "" : area.name(),
                    count.level().code(),
                    count.measure().code(),
                    count.window().code(),
                    Long.toString(count.count()),
                    count.asOf().toString(),
                    Long.toString(count.revision())));
        }
        return csv.toString();
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(CountCsv::cell).collect(Collectors.joining(",", "", END));
    }

    /** Area names come from a file of others: one that looks like a formula must stay a text. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
