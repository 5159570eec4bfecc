package org.warmhandoff.contracts.compatibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Compares a released schema with its successor. Topics are kept forever and read again from offset 0, so both directions
 * count: a reader of today must understand what was written under the released schema, and a reader of then what is
 * written now. What may change: a new property that is not required, a new code, a wider range, a higher label, words.
 */
final class BreakingChanges {

    private static final List<String> LABELS = List.of("public", "internal", "confidential", "personal");
    private static final List<String> LOWER_BOUNDS = List.of("minimum", "minLength", "minItems");
    private static final List<String> UPPER_BOUNDS = List.of("maximum", "maxLength", "maxItems");
    private static final List<String> FIXED = List.of("$schema", "$id", "x-released");

    private final JsonNode released;
    private final JsonNode successor;
    private final Set<String> followed = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(JsonNode released, JsonNode successor) {
        this.released = released;
        this.successor = successor;
    }

    /** Every breaking change; each entry names the field and what happened to it. */
    static List<String> between(JsonNode released, JsonNode successor) {
        BreakingChanges changes = new BreakingChanges(released, successor);
        for (String keyword : FIXED) {
            if (!released.path(keyword).equals(successor.path(keyword))) {
                changes.add(keyword, "changed");
            }
        }
        changes.compare("", released, successor);
        return changes.found;
    }

    private void compare(String path, JsonNode oldPlace, JsonNode newPlace) {
        JsonNode before = resolve(oldPlace, released);
        JsonNode after = resolve(newPlace, successor);
        // Only a schema that refers to itself on both sides could be followed without end.
        boolean seen = oldPlace.has("$ref")
                && newPlace.has("$ref")
                && !followed.add(oldPlace.path("$ref") + " " + newPlace.path("$ref"));
        if (seen) {
            return;
        }
        compareTypes(path, before, after);
        compareCodes(path, before, after);
        compareLimits(path, before, after);
        compareLabels(path, oldPlace, newPlace);
        compareProperties(path, before, after);
        if (before.has("items") != after.has("items")) {
            add(path + "[]", "is described on one side only");
        } else if (before.has("items")) {
            compare(path + "[]", before.path("items"), after.path("items"));
        }
    }

    private void compareTypes(String path, JsonNode before, JsonNode after) {
        if (!asSet(before.path("type")).equals(asSet(after.path("type")))) {
            add(path, "changed its type");
        }
        if (!before.path("format").equals(after.path("format"))) {
            add(path, "changed its format");
        }
    }

    private void compareCodes(String path, JsonNode before, JsonNode after) {
        Set<JsonNode> remaining = codes(after);
        if (remaining.isEmpty()) {
            return;
        }
        if (codes(before).isEmpty()) {
            add(path, "is limited to codes");
        }
        for (JsonNode code : codes(before)) {
            if (!remaining.contains(code)) {
                add(path, "lost the code " + code.asText());
            }
        }
    }

    private void compareLimits(String path, JsonNode before, JsonNode after) {
        for (String bound : LOWER_BOUNDS) {
            if (after.has(bound)
                    && (!before.has(bound)
                            || after.path(bound).asDouble() > before.path(bound).asDouble())) {
                add(path, "has a tighter " + bound);
            }
        }
        for (String bound : UPPER_BOUNDS) {
            if (after.has(bound)
                    && (!before.has(bound)
                            || after.path(bound).asDouble() < before.path(bound).asDouble())) {
                add(path, "has a tighter " + bound);
            }
        }
        if (after.has("pattern") && !after.path("pattern").equals(before.path("pattern"))) {
            add(path, "has another pattern");
        }
        if (after.path("uniqueItems").asBoolean() && !before.path("uniqueItems").asBoolean()) {
            add(path, "must be unique");
        }
    }

    private void compareLabels(String path, JsonNode oldPlace, JsonNode newPlace) {
        if (label(newPlace, successor) < label(oldPlace, released)) {
            add(path, "has a lower label");
        }
    }

    private void compareProperties(String path, JsonNode before, JsonNode after) {
        String prefix = path.isEmpty() ? "" : path + ".";
        for (Map.Entry<String, JsonNode> property : before.path("properties").properties()) {
            JsonNode kept = after.path("properties").path(property.getKey());
            if (kept.isMissingNode()) {
                add(prefix + property.getKey(), "was removed");
            } else {
                compare(prefix + property.getKey(), property.getValue(), kept);
            }
        }
        Set<JsonNode> requiredBefore = asSet(before.path("required"));
        Set<JsonNode> requiredAfter = asSet(after.path("required"));
        requiredAfter.stream()
                .filter(name -> !requiredBefore.contains(name))
                .forEach(name -> add(prefix + name.asText(), "became required"));
        requiredBefore.stream()
                .filter(name -> !requiredAfter.contains(name))
                .filter(name -> after.path("properties").has(name.asText()))
                .forEach(name -> add(prefix + name.asText(), "is no longer required"));
    }

    /** A label beside a reference counts before the label of what it points to; no label at all counts as the lowest. */
    private static int label(JsonNode place, JsonNode schema) {
        JsonNode labeled = place.has("x-sensitivity") ? place : resolve(place, schema);
        return LABELS.indexOf(labeled.path("x-sensitivity").asText());
    }

    private static Set<JsonNode> codes(JsonNode node) {
        return asSet(node.has("const") ? node.path("const") : node.path("enum"));
    }

    private static Set<JsonNode> asSet(JsonNode oneOrMany) {
        Set<JsonNode> set = new LinkedHashSet<>();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(set::add);
        } else if (!oneOrMany.isMissingNode()) {
            set.add(oneOrMany);
        }
        return set;
    }

    private static JsonNode resolve(JsonNode place, JsonNode schema) {
        return place.has("$ref") ? schema.at(place.path("$ref").asText().substring(1)) : place;
    }

    private void add(String path, String what) {
        found.add(path + " " + what);
    }
}
