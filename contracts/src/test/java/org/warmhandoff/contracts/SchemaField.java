package org.warmhandoff.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One place in a schema that describes a value: a property, the items of an array, or an entry of {@code $defs}.
 *
 * @param path such as {@code incident.v1#$defs/person.outcome}; a reference is not followed, so each place comes once
 * @param name the property's name; of items, the name of their array
 */
record SchemaField(String path, String name, Place place, JsonNode node) {

    /** Where in the schema it stands. */
    enum Place {
        PROPERTY,
        ITEMS,
        DEFINITION
    }

    /** Every place of a schema, whether or not anything refers to it. */
    static List<SchemaField> allOf(String eventName, JsonNode schema) {
        List<SchemaField> found = new ArrayList<>();
        collect(eventName + "#", eventName, schema, found);
        return found;
    }

    private static void collect(String path, String name, JsonNode node, List<SchemaField> found) {
        String separator = path.endsWith("#") ? "" : ".";
        for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
            add(path + separator + property.getKey(), property.getKey(), Place.PROPERTY, property.getValue(), found);
        }
        for (Map.Entry<String, JsonNode> definition : node.path("$defs").properties()) {
            add(
                    path + "$defs/" + definition.getKey(),
                    definition.getKey(),
                    Place.DEFINITION,
                    definition.getValue(),
                    found);
        }
        if (node.has("items")) {
            add(path + "[]", name, Place.ITEMS, node.path("items"), found);
        }
    }

    private static void add(String path, String name, Place place, JsonNode node, List<SchemaField> found) {
        found.add(new SchemaField(path, name, place, node));
        collect(path, name, node, found);
    }

    /** The JSON types that the value may have; none when the schema does not say. */
    Set<String> types() {
        return types(node);
    }

    static Set<String> types(JsonNode node) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = node.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
        return types;
    }

    /** Whether the place only points to a definition, which says everything. */
    boolean isReference() {
        return node.has("$ref") && node.size() == 1;
    }
}
