package org.warmhandoff.incident.area;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.incident.area.domain.UnassignedAreas;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946) of areas, one feature at a time. What one feature says is for {@link
 * ReadFeature}; here stands what is said of the file as a whole.
 */
final class ReadBoundaryFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    /** WGS 84, longitude first, by the names that older GeoJSON files give it. */
    private static final Pattern WGS_84 = Pattern.compile("(?i).*(CRS:?84|EPSG:[0-9.]*:?4326)");

    /** Features in memory as JSON at one time. */
    private static final int CHUNK = 500;

    private record Found(Optional<ReadFeature.Read> feature, FileFaults faults) {}

    private final FileFaults faults = new FileFaults();
    private final boolean repair;
    private final List<ReadFeature.Read> read = new ArrayList<>();
    private @Nullable String type;
    private @Nullable JsonNode crs;
    private boolean hasFeatures;

    private ReadBoundaryFile(boolean repair) {
        this.repair = repair;
    }

    /**
     * @param repair true to repair invalid rings; they are refused otherwise
     * @throws ProblemException 400 when it is not JSON; 422 that names every feature at fault
     */
    static BoundaryFile read(InputStream body, boolean repair) {
        ReadBoundaryFile reading = new ReadBoundaryFile(repair);
        try (JsonParser parser = MAPPER.createParser(body)) {
            reading.readCollection(parser);
        } catch (IOException unreadable) {
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "The body is not well-formed JSON.",
                    new FieldError("", "malformed-json", "is not well-formed JSON"));
        }
        return reading.file();
    }

    private void readCollection(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("features") && value == JsonToken.START_ARRAY) {
                hasFeatures = true;
                readFeatures(parser);
            } else if (member.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getText();
            } else if (member.equals("crs")) {
                crs = MAPPER.readTree(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readFeatures(JsonParser parser) throws IOException {
        List<JsonNode> chunk = new ArrayList<>();
        int position = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            chunk.add(MAPPER.readTree(parser));
            if (chunk.size() == CHUNK) {
                readChunk(chunk, position);
                position += CHUNK;
                chunk.clear();
            }
        }
        readChunk(chunk, position);
    }

    /** Shapes are checked on every processor: it is most of the work. */
    private void readChunk(List<JsonNode> features, int position) {
        List<Found> found = IntStream.range(0, features.size())
                .parallel()
                .mapToObj(i -> readFeature(features.get(i), "/features/" + (position + i)))
                .toList();
        for (Found one : found) {
            faults.addAll(one.faults());
            one.feature().ifPresent(read::add);
        }
    }

    private Found readFeature(JsonNode feature, String pointer) {
        FileFaults its = new FileFaults();
        return new Found(new ReadFeature(its, repair).read(feature, pointer), its);
    }

    private BoundaryFile file() {
        if (!"FeatureCollection".equals(type) || !hasFeatures) {
            throw ProblemException.invalid("/type", "not-a-feature-collection", "is not a GeoJSON FeatureCollection");
        }
        checkCrs();
        if (read.isEmpty() && faults.isEmpty()) {
            faults.add("/features", "required", "holds no area");
        }
        List<Area> areas = read.stream().map(ReadFeature.Read::area).toList();
        checkTogether(areas);
        faults.refuse();
        return new BoundaryFile(
                UnassignedAreas.completing(areas),
                areas.size(),
                read.stream()
                        .map(ReadFeature.Read::repair)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** RFC 7946 has no {@code crs} any more, and WGS 84 only; older files name theirs. */
    private void checkCrs() {
        if (crs == null || crs.isNull()) {
            return;
        }
        String name = crs.path("properties").path("name").asText();
        if (!WGS_84.matcher(name).matches()) {
            faults.add(
                    "/crs",
                    "unsupported-crs",
                    "is not WGS 84: write the file in longitude and latitude (EPSG:4326), as RFC 7946 says");
        }
    }

    private void checkTogether(List<Area> areas) {
        Map<String, Area> byCode = new HashMap<>();
        areas.forEach(area -> byCode.putIfAbsent(area.code(), area));
        Set<String> seen = new HashSet<>();
        for (ReadFeature.Read feature : read) {
            if (!seen.add(feature.area().code())) {
                faults.add(feature.pointer() + "/properties/code", "not-unique", "is the code of two areas");
            }
            checkJurisdiction(feature, byCode);
            checkUnassigned(feature, byCode);
        }
    }

    private void checkJurisdiction(ReadFeature.Read feature, Map<String, Area> byCode) {
        String jurisdiction = feature.area().jurisdiction();
        Area named = jurisdiction == null ? null : byCode.get(jurisdiction);
        if (jurisdiction != null && (named == null || !named.isJurisdiction())) {
            faults.add(
                    feature.pointer() + "/properties/jurisdiction",
                    "unknown-jurisdiction",
                    "is not the code of a jurisdiction in this file");
        }
    }

    private void checkUnassigned(ReadFeature.Read feature, Map<String, Area> byCode) {
        Area area = feature.area();
        UnassignedAreas.refusal(area, byCode).ifPresent(refusal -> {
            String detail =
                    switch (refusal) {
                        case RESERVED_CODE ->
                            "is kept for the unassigned area of a jurisdiction of this file, or of the map: a neighborhood with this "
                                    + "code names that jurisdiction, or none";
                        case NO_ROOM_FOR_UNASSIGNED ->
                            "may have " + UnassignedAreas.LONGEST_JURISDICTION_CODE
                                    + " characters, because the code of its unassigned area is made of it";
                    };
            faults.add(feature.pointer() + "/properties/code", refusal.code(), detail);
        });
        if (area.isNeighborhood()
                && area.geometry() == null
                && !feature.shapeAtFault()
                && !UnassignedAreas.holds(area)) {
            faults.add(
                    feature.pointer() + "/geometry",
                    "required",
                    ReadFeature.label(area.code(), area.name()) + ": a neighborhood needs a boundary");
        }
    }
}
