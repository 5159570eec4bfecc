package org.warmhandoff.contracts.reference;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** The type of a field in words. */
final class FieldType {

    private FieldType() {}

    /** Such as {@code whole number from 1 to 50, or null}. */
    static String of(JsonNode field) {
        List<String> types = new ArrayList<>();
        JsonNode declared = field.path("type");
        if (declared.isTextual()) {
            types.add(declared.asText());
        }
        declared.forEach(type -> types.add(type.asText()));
        boolean nullable = types.remove("null");
        String words = String.join(
                " or ", types.stream().map(type -> word(type, field)).toList());
        return words
                + (nullable ? ", or null" : "")
                + (field.has("x-since") ? "; since " + field.path("x-since").asText() : "");
    }

    private static String word(String type, JsonNode field) {
        return switch (type) {
            case "integer" -> "whole number" + range(field, "minimum", "maximum");
            case "array" ->
                "list" + (field.has("minItems") ? ", never empty" : "")
                        + (field.path("uniqueItems").asBoolean() ? ", each once" : "");
            case "boolean" -> "true or false";
            case "string" -> stringWord(field);
            default -> type;
        };
    }

    private static String stringWord(JsonNode field) {
        if (field.has("enum")) {
            return "code";
        }
        return switch (field.path("format").asText()) {
            case "uuid" -> "UUID";
            case "date-time" -> "time in UTC";
            default ->
                field.has("pattern")
                        ? "text like `" + field.path("pattern").asText() + "`"
                        : "text" + range(field, "minLength", "maxLength") + " characters";
        };
    }

    private static String range(JsonNode field, String from, String to) {
        return (field.has(from) ? " from " + field.path(from).asText() : "")
                + (field.has(to) ? " to " + field.path(to).asText() : "");
    }
}
