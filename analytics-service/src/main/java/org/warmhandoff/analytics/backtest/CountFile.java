package org.warmhandoff.analytics.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.alert.domain.CountSeries;

/**
 * Counts in a CSV file with a header that names {@code date} and {@code count}, and {@code series} where it holds more than one. A date is
 * one of the calendar (2026-03-07), or the number of a day or a week. A day without a row is one on which nothing happened.
 */
record CountFile(List<Row> rows, Map<String, CountSeries> series) {

    /** @param at which count of its series it is */
    record Row(String series, String date, int at) {}

    /** How far two counts lie apart. */
    enum Step {
        DAY,
        WEEK
    }

    /** Where it stands in the file, and what it says. @param day of the calendar, or its number in the file */
    private record Read(String series, String date, long day, double count, long line) {

        boolean isDated() {
            return date.contains("-");
        }
    }

    /**
     * @param path {@code -} for standard input
     * @param step null to find out: weeks, when all rows of each series lie whole weeks apart
     * @throws IllegalArgumentException that names the line which cannot be read, and why
     */
    static CountFile read(Path path, @Nullable Step step) throws IOException {
        List<Read> read = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = path.toString().equals("-")
                ? CsvReader.builder().ofNamedCsvRecord(System.in)
                : CsvReader.builder().ofNamedCsvRecord(path)) {
            records.forEach(row -> read.add(read(row)));
        }
        boolean dated = read.stream().allMatch(Read::isDated);
        read.stream()
                .filter(row -> row.isDated() != dated)
                .findFirst()
                .ifPresent(row -> require(false, row.line(), "dates are all of the calendar, or all numbers"));
        Map<String, List<Read>> bySeries =
                read.stream().collect(Collectors.groupingBy(Read::series, LinkedHashMap::new, Collectors.toList()));
        Step found = step != null
                ? step
                : dated && bySeries.values().stream().allMatch(CountFile::isWeekly) ? Step.WEEK : Step.DAY;
        int apart = dated && found == Step.WEEK ? 7 : 1;
        Map<String, CountSeries> series = new LinkedHashMap<>();
        Map<String, Long> firsts = new LinkedHashMap<>();
        bySeries.forEach((name, rows) -> {
            long first = rows.stream().mapToLong(Read::day).min().orElseThrow();
            firsts.put(name, first);
            series.put(name, series(rows, first, apart, dated, found));
        });
        List<Row> rows = read.stream()
                .map(row -> new Row(row.series(), row.date(), (int)
                        ((row.day() - Objects.requireNonNull(firsts.get(row.series()))) / apart)))
                .toList();
        return new CountFile(rows, series);
    }

    private static CountSeries series(List<Read> rows, long first, int apart, boolean dated, Step step) {
        long last = rows.stream().mapToLong(Read::day).max().orElseThrow();
        double[] counts = new double[Math.toIntExact((last - first) / apart + 1)];
        boolean[] known = new boolean[counts.length];
        for (Read row : rows) {
            require(
                    (row.day() - first) % apart == 0,
                    row.line(),
                    "date must lie whole weeks from the first of its series");
            int at = (int) ((row.day() - first) / apart);
            require(!known[at], row.line(), "date must come once in its series");
            known[at] = true;
            counts[at] = row.count();
        }
        if (dated) {
            LocalDate date = LocalDate.ofEpochDay(first);
            return step == Step.WEEK ? CountSeries.weekly(date, counts) : CountSeries.daily(date, counts);
        }
        return step == Step.WEEK ? CountSeries.numberedWeeks(counts) : CountSeries.numberedDays(counts);
    }

    private static boolean isWeekly(List<Read> rows) {
        long first = rows.get(0).day();
        return rows.size() > 1 && rows.stream().allMatch(row -> (row.day() - first) % 7 == 0);
    }

    private static Read read(NamedCsvRecord row) {
        long line = row.getStartingLineNumber();
        String date = field(row, "date");
        String count = field(row, "count");
        try {
            long day = date.contains("-") ? LocalDate.parse(date).toEpochDay() : Long.parseLong(date);
            double number = Double.parseDouble(count);
            require(number >= 0 && Double.isFinite(number), line, "count must be from 0");
            return new Read(row.findField("series").orElse(""), date, day, number, line);
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new IllegalArgumentException(
                    "line " + line + ": date must be like 2026-03-07 or a whole number, and count a number",
                    unreadable);
        }
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the first line must name the columns date and count, and series where there are several"));
    }

    private static void require(boolean holds, long line, String what) {
        if (!holds) {
            throw new IllegalArgumentException("line " + line + ": " + what);
        }
    }
}
