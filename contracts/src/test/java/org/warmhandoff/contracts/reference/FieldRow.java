package org.warmhandoff.contracts.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** One row of the reference: a field as a reader of the event sees it. */
record FieldRow(String path, String type, String codes, String sensitivity, String meaning) {

    /** Every field of an event, with references followed. */
    static List<FieldRow> of(JsonNode schema) {
        return new Walk(schema).rows;
    }

    String toMarkdown() {
        String row = String.join(" | ", "`" + path + "`", escape(type), codes, sensitivity, escape(meaning));
        return "| " + row + " |\n";
    }

    private static String escape(String text) {
        return text.replace("|", "\\|");
    }

    private static final class Walk {

        private final JsonNode schema;
        private final List<FieldRow> rows = new ArrayList<>();
        private final Set<String> followed = new HashSet<>();

        Walk(JsonNode schema) {
            this.schema = schema;
            properties("", schema);
        }

        private void properties(String prefix, JsonNode object) {
            for (Map.Entry<String, JsonNode> property :
                    object.path("properties").properties()) {
                field(prefix + property.getKey(), property.getValue());
            }
        }

        private void field(String path, JsonNode place) {
            String reference = place.path("$ref").asText();
            // A definition that refers to itself is written once.
            if (!reference.isEmpty() && !followed.add(reference)) {
                return;
            }
            JsonNode field = reference.isEmpty() ? place : schema.at(reference.substring(1));
            boolean onlyGroupsFields = path.endsWith("[]") && field.has("properties");
            if (!onlyGroupsFields) {
                rows.add(new FieldRow(
                        path,
                        FieldType.of(field),
                        codes(field),
                        field.path("x-sensitivity").asText(),
                        field.path("description").asText()));
            }
            properties(path + ".", field);
            if (field.has("items")) {
                field(path + "[]", field.path("items"));
            }
            followed.remove(reference);
        }

        private static String codes(JsonNode field) {
            return StreamSupport.stream(field.path("enum").spliterator(), false)
                    .filter(code -> !code.isNull())
                    .map(code -> "`" + code.asText() + "`")
                    .collect(Collectors.joining(", "));
        }
    }
}
