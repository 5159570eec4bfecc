package org.warmhandoff.referral.directory.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.warmhandoff.kit.http.ProblemException;

/**
 * A CSV file with a header (RFC 4180, UTF-8), of which some columns are of interest.
 *
 * @param columns those of interest that the file has
 * @param unknownColumns places, from 1, of columns that are of no interest
 * @param rows without the lines that have nothing in them
 */
record CsvTable(Set<String> columns, List<Integer> unknownColumns, List<Row> rows) {

    /** Far more than any cell has; a quote that is never closed ends here, and not at the end of memory. */
    private static final int LONGEST_CELL = 256 * 1024;

    /**
     * @param line on which it begins, from 1
     * @param cells of the columns of interest, by column; a column that the row or the file lacks is not there
     */
    record Row(long line, Map<String, String> cells) {

        /** The text without space around it; empty for none. */
        String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    /**
     * @param wanted names of the columns of interest, in lower case
     * @param maxRows most rows
     * @throws ProblemException 422 when it is no CSV file, or has more rows
     */
    static CsvTable read(InputStream file, Set<String> wanted, int maxRows) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(new StaysOpen(file), StandardCharsets.UTF_8)) {
            return read(reader, wanted, maxRows);
        } catch (CsvParseException unreadable) {
            throw ProblemException.invalid(
                    "", "not-csv", "cannot be read as CSV: a cell is far too long, or a quote is not closed");
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static CsvTable read(CsvReader<CsvRecord> reader, Set<String> wanted, int maxRows) {
        Map<Integer, String> columns = new HashMap<>();
        List<Integer> unknown = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        boolean header = true;
        for (CsvRecord one : reader) {
            if (header) {
                columns(one.getFields(), wanted, columns, unknown);
                header = false;
            } else if (rows.size() == maxRows) {
                throw ProblemException.invalid("", "too-many", "holds more than " + maxRows + " lines");
            } else {
                rows.add(row(one, columns));
            }
        }
        if (header) {
            throw ProblemException.invalid("", "required", "is empty: the first line must name the columns");
        }
        return new CsvTable(new TreeSet<>(columns.values()), unknown, rows);
    }

    private static void columns(
            List<String> names, Set<String> wanted, Map<Integer, String> columns, List<Integer> unknown) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT);
            if (wanted.contains(name) && !columns.containsValue(name)) {
                columns.put(i, name);
            } else {
                unknown.add(i + 1);
            }
        }
    }

    private static Row row(CsvRecord csv, Map<Integer, String> columns) {
        Map<String, String> cells = new HashMap<>();
        columns.forEach((place, name) -> {
            if (place < csv.getFieldCount()) {
                cells.put(name, csv.getField(place));
            }
        });
        return new Row(csv.getStartingLineNumber(), cells);
    }

    /** A file within another one: the next one comes after it. */
    private static final class StaysOpen extends FilterInputStream {

        StaysOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
