package org.warmhandoff.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 2,387 real 911 calls, posted through the API, give at every local midnight the counts that another tool computed.
 *
 * <p>That tool counted by the township that the dispatcher wrote; we count by the municipality that the point lies in. The
 * 214 calls where the two differ are left out of the posting, and taken off the expected counts: 85 points lie in no
 * municipality of the county, 123 in another one than was written, and 6 came without a township. (Hatfield Township is
 * spelt differently in the two sources and is the same place.)
 */
@ResourceLock(RunningSystem.SHARED)
class RealCallsIT {

    private static final Path INPUTS = Path.of(System.getProperty("real-inputs.directory", "../shared/data"));
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Map<String, Duration> WINDOWS =
            Map.of("24h", Duration.ofHours(24), "7d", Duration.ofDays(7), "28d", Duration.ofDays(28));

    private record Call(double latitude, double longitude, Instant time, String township, String municipality) {

        boolean isPlacedAlike() {
            return township.equals(spelling(municipality));
        }

        private static String spelling(String municipality) {
            String upper = municipality.toUpperCase(Locale.ROOT);
            return upper.equals("HATFIELD TWP") ? "HATFIELD TOWNSHIP" : upper;
        }
    }

    private final RunningSystem system = RunningSystem.shared();

    @Test
    void atEveryLocalMidnightTheCountsAreThoseOfAnotherTool() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(INPUTS), "the real inputs are not beside this checkout");
        List<Call> calls = calls();
        List<Call> leftOut =
                calls.stream().filter(call -> !call.isPlacedAlike()).toList();
        List<Call> posted = calls.stream().filter(Call::isPlacedAlike).toList();
        assertThat(calls).hasSize(2387);
        assertThat(leftOut).hasSize(214);
        addMunicipalities();

        post(posted);
        Instant end = Instant.parse("2017-04-14T00:00:00Z");
        Awaitility.await("all are counted")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> count(counts(end), "all|28d") == inWindow(posted, end, Duration.ofDays(28)));

        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<Instant, Map<String, Long>> midnight : expected().entrySet()) {
            Map<String, Long> counted = counts(midnight.getKey());
            for (Map.Entry<String, Long> expected : midnight.getValue().entrySet()) {
                String place = expected.getKey().substring(0, expected.getKey().indexOf('|'));
                String window = expected.getKey().substring(expected.getKey().indexOf('|') + 1);
                List<Call> notPosted = place.equals("__ALL__")
                        ? leftOut
                        : leftOut.stream()
                                .filter(call -> call.township().equals(place))
                                .toList();
                long wanted = expected.getValue() - inWindow(notPosted, midnight.getKey(), WINDOWS.get(window));
                long found = count(counted, (place.equals("__ALL__") ? "all" : code(place)) + "|" + window);
                compared++;
                if (wanted != found) {
                    differences.add(midnight.getKey() + " " + expected.getKey() + ": " + found + ", not " + wanted);
                }
            }
        }
        assertThat(compared).isEqualTo(3 * 20411);
        assertThat(differences).isEmpty();
    }

    /** The city stays, so that other tests can go on. */
    private void addMunicipalities() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Caller steward = system.as("steward");
        Caller.Answer before = steward.get("incident", "/v1/areas");
        ArrayNode features = mapper.createArrayNode();
        before.body().path("features").forEach(features::add);
        for (JsonNode feature : mapper.readTree(INPUTS.resolve("boundaries/montco_pa_municipalities.geojson")
                        .toFile())
                .path("features")) {
            ObjectNode municipality = mapper.createObjectNode();
            municipality.put("type", "Feature");
            municipality
                    .putObject("properties")
                    .put("name", feature.path("properties").path("Name").asText());
            municipality.set("geometry", feature.path("geometry"));
            features.add(municipality);
        }
        ObjectNode collection = mapper.createObjectNode();
        collection.put("type", "FeatureCollection");
        collection.set("features", features);
        Caller.Answer answer = steward.send(
                "incident", "PUT", "/v1/areas", collection.toString(), Map.of("If-Match", before.entityTag()));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private void post(List<Call> calls) {
        Caller ems = system.as("ems");
        AtomicInteger accepted = new AtomicInteger();
        IntStream.range(0, calls.size()).parallel().forEach(row -> {
            Call call = calls.get(row);
            Caller.Answer answer = ems.post(
                    "incident",
                    "/v1/incident-reports",
                    """
                    {"occurredAt": "%s", "location": {"latitude": %s, "longitude": %s},
                     "people": [{"outcome": "unknown"}], "sourceSystem": "911", "sourceRecordId": "row-%d"}
                    """
                            .formatted(call.time(), call.latitude(), call.longitude(), row),
                    Map.of());
            if (answer.status() == 201 && answer.body().path("area").asText().equals(code(call.township()))) {
                accepted.incrementAndGet();
            }
        });
        assertThat(accepted).hasValue(calls.size());
    }

    /** Counts of people by area and window, exactly at the instant. */
    private Map<String, Long> counts(Instant asOf) {
        Map<String, Long> counts = new HashMap<>();
        for (JsonNode item : system.as("analyst")
                .get("analytics", "/v1/counts?measure=people&window=24h,7d,28d&asOf=" + asOf)
                .body()
                .path("items")) {
            counts.put(
                    item.path("area").asText() + "|" + item.path("window").asText(),
                    item.path("count").asLong());
        }
        return counts;
    }

    private static long count(Map<String, Long> counts, String key) {
        return counts.getOrDefault(key, 0L);
    }

    private static long inWindow(List<Call> calls, Instant end, Duration length) {
        return calls.stream()
                .filter(call ->
                        call.time().isAfter(end.minus(length)) && !call.time().isAfter(end))
                .count();
    }

    private static String code(String township) {
        String name = township.equals("HATFIELD TOWNSHIP") ? "HATFIELD TWP" : township;
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static List<Call> calls() throws IOException {
        List<String> lines = Files.readAllLines(INPUTS.resolve("montco_pa_911/expected_polygon_join.csv"));
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split(",", -1))
                .map(cells -> new Call(
                        Double.parseDouble(cells[0]),
                        Double.parseDouble(cells[1]),
                        LocalDateTime.parse(cells[4], TIME).atZone(ZONE).toInstant(),
                        cells[5],
                        cells[7]))
                .toList();
    }

    /** By midnight: the expected count of each place and window. */
    private static Map<Instant, Map<String, Long>> expected() throws IOException {
        Map<Instant, Map<String, Long>> expected = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Files.newInputStream(INPUTS.resolve("montco_pa_911/expected_rolling_counts.csv.gz"))),
                StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                String place = cells[1].equals("(blank)") ? "" : cells[1];
                Map<String, Long> at = expected.computeIfAbsent(Instant.parse(cells[0]), time -> new HashMap<>());
                at.put(place + "|24h", Long.parseLong(cells[2]));
                at.put(place + "|7d", Long.parseLong(cells[3]));
                at.put(place + "|28d", Long.parseLong(cells[4]));
            }
        }
        return expected;
    }
}
