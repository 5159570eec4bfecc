package org.warmhandoff.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A boundary file of ten thousand neighborhoods with some forty corners each, then its next version, and that once more. Neighbors
 * share their borders to the last digit, as in a real file. It replaces the county, so it is measured last.
 */
final class BoundaryFile {

    private static final int ACROSS = 100;
    private static final double DEGREES = 0.01;

    /** Corners of one side, without its end. */
    private static final int CORNERS = 10;

    private final Target target;
    private final HttpClient http = HttpClient.newHttpClient();

    BoundaryFile(Target target) {
        this.target = target;
    }

    List<Figure> measure() throws Exception {
        Path file = Files.createTempFile("areas", ".geojson");
        try (Paused others = Paused.of(target, "referral", "analytics", "notification")) {
            write(file, 4_000);
            double first = put(file);
            write(file, 4_100);
            double next = put(file);
            double again = put(file);
            return List.of(
                    new Figure("boundary file, 10,000 polygons", "ms", first, Double.NaN, "under 5,000"),
                    new Figure("the next one, all areas changed", "ms", next, Double.NaN, "under 5,000"),
                    new Figure("that one again, none changed", "ms", again, Double.NaN, ""));
        } finally {
            Files.delete(file);
        }
    }

    private double put(Path file) throws IOException, InterruptedException {
        URI areas = URI.create(target.service("incident") + "/v1/areas");
        HttpRequest read = HttpRequest.newBuilder(areas)
                .header("Authorization", "Bearer " + target.token("steward"))
                .build();
        String tag = http.send(read, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpRequest put = HttpRequest.newBuilder(areas)
                .header("Authorization", "Bearer " + target.token("steward"))
                .header("Content-Type", "application/geo+json")
                .header("If-Match", tag)
                .PUT(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(put, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode() + " for the boundary file");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void write(Path file, int population) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            for (int row = 0; row < ACROSS; row++) {
                for (int column = 0; column < ACROSS; column++) {
                    out.write(row + column == 0 ? "\n" : ",\n");
                    out.write(feature(row, column, population));
                }
            }
            out.write("]}");
        }
    }

    private static String feature(int row, int column, int population) {
        StringBuilder ring = new StringBuilder();
        for (int step = 0; step < CORNERS; step++) {
            corner(ring, column * CORNERS + step, row * CORNERS);
        }
        for (int step = 0; step < CORNERS; step++) {
            corner(ring, (column + 1) * CORNERS, row * CORNERS + step);
        }
        for (int step = 0; step < CORNERS; step++) {
            corner(ring, (column + 1) * CORNERS - step, (row + 1) * CORNERS);
        }
        for (int step = 0; step < CORNERS; step++) {
            corner(ring, column * CORNERS, (row + 1) * CORNERS - step);
        }
        corner(ring, column * CORNERS, row * CORNERS);
        ring.setLength(ring.length() - 1);
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"block-%1$d-%2$d\",\"name\":\"Block %1$d/%2$d\",\"population\":%4$d},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%3$s]]}}",
                row,
                column,
                ring,
                population);
    }

    /** A corner of a net whose lines bend a little. */
    private static void corner(StringBuilder ring, int x, int y) {
        double bend = DEGREES / CORNERS / 4;
        ring.append(String.format(
                Locale.ROOT,
                "[%.6f,%.6f],",
                -85 + x * DEGREES / CORNERS + bend * Math.sin(y * 1.7),
                39 + y * DEGREES / CORNERS + bend * Math.sin(x * 1.3)));
    }
}
