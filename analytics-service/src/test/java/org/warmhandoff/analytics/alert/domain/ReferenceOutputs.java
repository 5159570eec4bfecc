package org.warmhandoff.analytics.alert.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/** What other people's implementations say of real series; kept beside the checkout, because their licences differ. */
final class ReferenceOutputs {

    private static final Path REFERENCE =
            Path.of(System.getProperty("real-inputs.directory", "../shared/data"), "reference");
    private static final double NEAR_ENOUGH = 1e-9;

    private ReferenceOutputs() {}

    static Path file(String name) {
        Assumptions.assumeTrue(Files.isDirectory(REFERENCE), "the reference outputs are not beside this checkout");
        return REFERENCE.resolve(name);
    }

    static List<NamedCsvRecord> rows(String name) {
        Path file = file(name);
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Map<String, List<NamedCsvRecord>> series(String name) {
        return rows(name).stream()
                .collect(Collectors.groupingBy(row -> row.getField("series"), LinkedHashMap::new, Collectors.toList()));
    }

    static double[] numbers(List<NamedCsvRecord> rows, String column) {
        return rows.stream().mapToDouble(row -> number(row, column)).toArray();
    }

    static double number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return switch (text) {
            case "NA", "NaN", "" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** Collects what is not equal, so that a failure shows how much of a file it is. */
    static final class Differences {

        private final List<String> found = new ArrayList<>();
        private int compared;

        void compare(String where, double ours, double theirs) {
            compared++;
            boolean equal = Double.compare(ours, theirs) == 0
                    || Math.abs(ours - theirs) <= NEAR_ENOUGH * Math.max(1, Math.abs(theirs));
            if (!equal) {
                found.add(where + ": " + ours + " and not " + theirs);
            }
        }

        void compare(
                String name,
                List<Detection> ours,
                ToDoubleFunction<Detection> value,
                List<NamedCsvRecord> theirs,
                String column) {
            assertThat(ours).hasSameSizeAs(theirs);
            for (int at = 0; at < ours.size(); at++) {
                compare(
                        name + " " + column + " " + at,
                        value.applyAsDouble(ours.get(at)),
                        number(theirs.get(at), column));
            }
        }

        void assertNone() {
            assertThat(compared).isPositive();
            assertThat(found).as("of %d compared", compared).isEmpty();
        }
    }
}
