package org.warmhandoff.incident.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

import org.warmhandoff.contracts.area.AreaLevel;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946) of areas. Of each feature:
 *
 * <ul>
 *   <li>{@code code}: the property {@code code}, else the feature's {@code id}, else made of the name
 *   <li>{@code name}: the property {@code name} in any letter case, else the code
 *   <li>{@code level}: {@code neighborhood}, which is the default, or {@code jurisdiction}
 *   <li>{@code jurisdiction}: code of the jurisdiction of a neighborhood; may be left out
 *   <li>{@code population}: residents; may be left out
 *   <li>{@code geometry}: Polygon or MultiPolygon; a jurisdiction may have none
 * </ul>
 *
 * Other properties are passed over: boundary files carry many.
 */
final class BoundaryFile {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private static final int LONGEST_NAME = 200;

    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Area> areas = new HashMap<>();

    private BoundaryFile() {}

    /** @throws ProblemException 422 that names every feature at fault */
    static List<Area> read(JsonNode document) {
        BoundaryFile file = new BoundaryFile();
        List<Area> areas = file.areasOf(document);
        if (!file.errors.isEmpty()) {
            throw new ProblemException(ProblemKind.INVALID, "The boundary file cannot be used as it is.", file.errors);
        }
        return areas;
    }

    private List<Area> areasOf(JsonNode document) {
        if (!document.path("type").asText().equals("FeatureCollection")
                || !document.path("features").isArray()) {
            errors.add(new FieldError("/type", "not-a-feature-collection", "is not a GeoJSON FeatureCollection"));
            return List.of();
        }
        List<Area> found = new ArrayList<>();
        int position = 0;
        for (JsonNode feature : document.path("features")) {
            area(feature, "/features/" + position).ifPresent(found::add);
            position++;
        }
        if (found.isEmpty() && errors.isEmpty()) {
            errors.add(new FieldError("/features", "required", "holds no area"));
        }
        checkJurisdictions(document);
        return found;
    }

    private Optional<Area> area(JsonNode feature, String pointer) {
        JsonNode properties = feature.path("properties");
        String name = name(properties);
        String code = code(feature, properties, name);
        if (code == null) {
            errors.add(new FieldError(
                    pointer + "/properties/code", "format", "must be 1 to 64 of a-z, 0-9 and -, or be made of a name"));
            return Optional.empty();
        }
        AreaLevel level = level(properties, pointer);
        Geometry geometry = geometry(feature.path("geometry"), level, pointer + "/geometry");
        Area area = new Area(
                code,
                level,
                name == null ? code : name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                level == AreaLevel.JURISDICTION ? null : text(properties, "jurisdiction"),
                population(properties, pointer),
                geometry);
        if (areas.putIfAbsent(code, area) != null) {
            errors.add(new FieldError(pointer + "/properties/code", "not-unique", "is the code of two areas"));
        }
        return Optional.of(area);
    }

    private static @Nullable String name(JsonNode properties) {
        return Stream.of("name", "Name", "NAME")
                .map(spelling -> text(properties, spelling))
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse(null);
    }

    private static @Nullable String code(JsonNode feature, JsonNode properties, @Nullable String name) {
        String given = Optional.ofNullable(text(properties, "code")).orElseGet(() -> text(feature, "id"));
        String code = given != null ? given : name == null ? "" : slug(name);
        return CODE.matcher(code).matches() ? code : null;
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(slug.length(), 64));
    }

    private AreaLevel level(JsonNode properties, String pointer) {
        String level = text(properties, "level");
        for (AreaLevel known : AreaLevel.values()) {
            if (known.code().equals(level)) {
                return known;
            }
        }
        if (level != null) {
            errors.add(new FieldError(
                    pointer + "/properties/level", "unknown-code", "is not one of neighborhood, jurisdiction"));
        }
        return AreaLevel.NEIGHBORHOOD;
    }

    private @Nullable Long population(JsonNode properties, String pointer) {
        JsonNode population = properties.path("population");
        if (population.isMissingNode() || population.isNull()) {
            return null;
        }
        if (!population.isIntegralNumber() || !population.canConvertToLong() || population.longValue() < 0) {
            errors.add(
                    new FieldError(pointer + "/properties/population", "range", "must be a whole number, 0 or more"));
            return null;
        }
        return population.longValue();
    }

    private @Nullable Geometry geometry(JsonNode node, AreaLevel level, String pointer) {
        if (node.isMissingNode() || node.isNull()) {
            if (level == AreaLevel.NEIGHBORHOOD) {
                errors.add(new FieldError(pointer, "required", "a neighborhood needs a boundary"));
            }
            return null;
        }
        try {
            Geometry geometry = new GeoJsonReader().read(node.toString());
            if (!(geometry instanceof Polygonal)) {
                errors.add(new FieldError(pointer, "not-a-polygon", "must be a Polygon or a MultiPolygon"));
                return null;
            }
            checkShape(geometry, pointer);
            return geometry;
        } catch (ParseException | RuntimeException unreadable) {
            errors.add(new FieldError(pointer, "invalid-geometry", "is not a GeoJSON geometry"));
            return null;
        }
    }

    private void checkShape(Geometry geometry, String pointer) {
        TopologyValidationError fault = new IsValidOp(geometry).getValidationError();
        if (fault != null) {
            errors.add(new FieldError(pointer, "invalid-geometry", "is not a valid polygon: " + fault.getMessage()));
        }
        boolean onEarth = geometry.getEnvelopeInternal().getMinX() >= -180
                && geometry.getEnvelopeInternal().getMaxX() <= 180
                && geometry.getEnvelopeInternal().getMinY() >= -90
                && geometry.getEnvelopeInternal().getMaxY() <= 90;
        if (!onEarth) {
            errors.add(new FieldError(
                    pointer, "range", "must be WGS 84 degrees, longitude before latitude, as RFC 7946 says"));
        }
    }

    private void checkJurisdictions(JsonNode document) {
        int position = 0;
        for (JsonNode feature : document.path("features")) {
            String jurisdiction = text(feature.path("properties"), "jurisdiction");
            Area named = jurisdiction == null ? null : areas.get(jurisdiction);
            if (jurisdiction != null && (named == null || named.level() != AreaLevel.JURISDICTION)) {
                errors.add(new FieldError(
                        "/features/" + position + "/properties/jurisdiction",
                        "unknown-jurisdiction",
                        "is not the code of a jurisdiction in this file"));
            }
            position++;
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }
}
