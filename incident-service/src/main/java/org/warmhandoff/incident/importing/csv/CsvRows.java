package org.warmhandoff.incident.importing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.ColumnName;
import org.warmhandoff.incident.importing.SourceRow;
import org.warmhandoff.incident.importing.SourceRows;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;

/** The rows of a CSV file with a header. A byte-order mark decides the encoding; without one it is as the sender says. */
public final class CsvRows implements SourceRows {

    /** Far more than any row has; a quote that is never closed ends here, and not at the end of memory. */
    private static final int LONGEST_FIELD = 256 * 1024;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private final Map<String, Integer> positions = new HashMap<>();
    private long lastLine;
    private boolean broken;

    /** @throws ProblemException 422 when there is no header */
    public CsvRows(InputStream in, Charset charset) {
        reader = CsvReader.builder()
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(in, charset);
        records = reader.iterator();
        header = readHeader();
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(ColumnName.of(header.get(i)), i);
        }
    }

    /** The names of the columns, as they stand. */
    public List<String> header() {
        return header;
    }

    private List<String> readHeader() {
        try {
            if (records.hasNext()) {
                return text(records.next().getFields());
            }
        } catch (CsvParseException unreadable) {
            throw ProblemException.invalid("", "not-csv", "does not begin with a line of column names");
        }
        throw ProblemException.invalid("", "required", "is empty: the first line must name the columns");
    }

    /** Sixteen bits for each letter, read as eight, are the letters with zeros between. */
    private static List<String> text(List<String> names) {
        if (names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
            throw ProblemException.invalid(
                    "",
                    "not-text",
                    "is no text in the encoding that is named; UTF-16 needs a byte-order mark, or a charset in the Content-Type");
        }
        return names;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        if (broken) {
            return null;
        }
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            lastLine = row.getStartingLineNumber();
            return new CsvRow(row, fault(row), positions);
        } catch (CsvParseException unreadable) {
            broken = true;
            return new BrokenRow(lastLine + 1);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private @Nullable FieldError fault(CsvRecord row) {
        return row.getFieldCount() == header.size()
                ? null
                : new FieldError(
                        "",
                        "wrong-number-of-columns",
                        "has " + row.getFieldCount() + " columns where the header has " + header.size());
    }

    private record CsvRow(CsvRecord csv, @Nullable FieldError fault, Map<String, Integer> positions)
            implements SourceRow {

        @Override
        public long line() {
            return csv.getStartingLineNumber();
        }

        @Override
        public List<String> cells(String column) {
            Integer position = positions.get(column);
            return position == null ? List.of() : List.of(csv.getField(position));
        }

        @Override
        public String toString() {
            return "CsvRow[withheld]";
        }
    }

    /** What is left of a file that cannot be read on. */
    private record BrokenRow(long line) implements SourceRow {

        @Override
        public FieldError fault() {
            return new FieldError(
                    "",
                    "not-csv",
                    "cannot be read from here on: a cell is far too long, or a quote is not closed. Nothing after it was read");
        }

        @Override
        public List<String> cells(String column) {
            return List.of();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
