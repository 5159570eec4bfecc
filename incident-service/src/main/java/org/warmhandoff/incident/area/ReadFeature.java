package org.warmhandoff.incident.area;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

import org.warmhandoff.contracts.area.AreaLevel;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.incident.area.domain.ShapeFault;
import org.warmhandoff.incident.area.domain.ShapeRepair;
import org.warmhandoff.incident.area.domain.ShapeRule;
import org.warmhandoff.incident.area.domain.UnassignedAreas;

/**
 * Reads one feature of a boundary file. Of each feature:
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
 * Other properties are passed over: boundary files carry many. A fault of a shape names the area, because a boundary file is
 * public and a steward must find the place in it.
 */
final class ReadFeature {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private static final int LONGEST_CODE = 64;

    private static final int LONGEST_NAME = 200;

    /**
     * A feature that stands for an area.
     *
     * @param pointer JSON Pointer to it
     * @param shapeAtFault true when its geometry was refused, so that the area has none
     * @param repair what was done to its shape; null when nothing was
     */
    record Read(String pointer, Area area, boolean shapeAtFault, BoundaryFile.@Nullable Repair repair) {}

    private record Shape(@Nullable Geometry geometry, boolean atFault, BoundaryFile.@Nullable Repair repair) {

        static final Shape NONE = new Shape(null, false, null);
        static final Shape AT_FAULT = new Shape(null, true, null);
    }

    private final FileFaults faults;
    private final boolean repair;

    /**
     * @param faults takes every fault
     * @param repair true to repair invalid rings; they are refused otherwise
     */
    ReadFeature(FileFaults faults, boolean repair) {
        this.faults = faults;
        this.repair = repair;
    }

    /** The area; nothing when the feature has no code that could name it. */
    Optional<Read> read(JsonNode feature, String pointer) {
        JsonNode properties = feature.path("properties");
        String name = name(properties);
        AreaLevel level = level(properties, pointer);
        String code = code(feature, properties, name, level);
        if (code == null) {
            faults.add(
                    pointer + "/properties/code", "format", "must be 1 to 64 of a-z, 0-9 and -, or be made of a name");
            return Optional.empty();
        }
        String shown = name == null ? code : name.substring(0, Math.min(name.length(), LONGEST_NAME));
        Shape shape = shape(feature.path("geometry"), pointer + "/geometry", code, shown);
        Area area = new Area(
                code,
                level,
                shown,
                level == AreaLevel.JURISDICTION ? null : text(properties, "jurisdiction"),
                population(properties, pointer),
                shape.geometry());
        return Optional.of(new Read(pointer, area, shape.atFault(), shape.repair()));
    }

    /** How a fault names an area. */
    static String label(String code, String name) {
        return code.equals(name) ? code : code + " (" + name + ")";
    }

    private static @Nullable String name(JsonNode properties) {
        return Stream.of("name", "Name", "NAME")
                .map(spelling -> text(properties, spelling))
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse(null);
    }

    private static @Nullable String code(
            JsonNode feature, JsonNode properties, @Nullable String name, AreaLevel level) {
        String given = Optional.ofNullable(text(properties, "code")).orElseGet(() -> text(feature, "id"));
        String code = given != null ? given : name == null ? "" : slug(name, level);
        return CODE.matcher(code).matches() ? code : null;
    }

    private static String slug(String name, AreaLevel level) {
        int longest = level == AreaLevel.JURISDICTION ? UnassignedAreas.LONGEST_JURISDICTION_CODE : LONGEST_CODE;
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(slug.length(), longest));
    }

    private AreaLevel level(JsonNode properties, String pointer) {
        String level = text(properties, "level");
        for (AreaLevel known : AreaLevel.values()) {
            if (known.code().equals(level)) {
                return known;
            }
        }
        if (level != null) {
            faults.add(pointer + "/properties/level", "unknown-code", "is not one of neighborhood, jurisdiction");
        }
        return AreaLevel.NEIGHBORHOOD;
    }

    private @Nullable Long population(JsonNode properties, String pointer) {
        JsonNode population = properties.path("population");
        if (population.isMissingNode() || population.isNull()) {
            return null;
        }
        if (!population.isIntegralNumber() || !population.canConvertToLong() || population.longValue() < 0) {
            faults.add(pointer + "/properties/population", "range", "must be a whole number, 0 or more");
            return null;
        }
        return population.longValue();
    }

    private Shape shape(JsonNode node, String pointer, String code, String name) {
        if (node.isMissingNode() || node.isNull()) {
            return Shape.NONE;
        }
        try {
            GeoJsonShape drawn = new GeoJsonShape(node);
            Optional<ShapeFault> fault =
                    Optional.ofNullable(drawn.ringFault()).or(() -> ShapeRule.faultOf(drawn.geometry()));
            if (fault.isEmpty()) {
                return new Shape(drawn.geometry(), false, null);
            }
            return repair
                    ? repaired(drawn.geometry(), fault.get(), pointer, code, name)
                    : refused(fault.get(), pointer, code, name);
        } catch (GeoJsonShape.UnreadableShapeException unreadable) {
            return refused(unreadable.fault(), pointer, code, name);
        }
    }

    private Shape repaired(Geometry drawn, ShapeFault fault, String pointer, String code, String name) {
        return ShapeRepair.repair(drawn)
                .map(repaired -> new Shape(
                        repaired.shape(),
                        false,
                        new BoundaryFile.Repair(
                                code,
                                name,
                                fault.detail(),
                                Math.round(repaired.squareMetersBefore()),
                                Math.round(repaired.squareMetersAfter()))))
                .orElseGet(() -> refused(fault, pointer, code, name));
    }

    private Shape refused(ShapeFault fault, String pointer, String code, String name) {
        faults.add(pointer, fault.code(), label(code, name) + " " + fault.detail());
        return Shape.AT_FAULT;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }
}
