package org.warmhandoff.contracts;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Compares a record with the schema of the event it holds, field by field and as deep as both go. */
final class RecordMatch {

    /** Held loosely on purpose: GeoJSON's own words and nesting, which the schema pins down. */
    private static final Set<String> HELD_LOOSELY = Set.of("boundary.type", "boundary.coordinates[]");

    private final JsonNode schema;
    private final List<String> differences = new ArrayList<>();

    private RecordMatch(JsonNode schema) {
        this.schema = schema;
    }

    /** What differs; each entry names the field. */
    static List<String> differences(Class<? extends Record> type, JsonNode schema) {
        RecordMatch match = new RecordMatch(schema);
        match.compareRecord("", type, schema);
        return match.differences;
    }

    private void compareRecord(String path, Class<?> type, JsonNode object) {
        Set<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        Map<String, JsonNode> properties = object.path("properties").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> required = StreamSupport.stream(object.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());

        components.stream()
                .filter(name -> !properties.containsKey(name))
                .forEach(name -> differ(path + name, "is in the record and not in the schema"));
        properties.keySet().stream()
                .filter(name -> !components.contains(name))
                .forEach(name -> differ(path + name, "is in the schema and not in the record"));
        required.stream()
                .filter(name -> !properties.containsKey(name))
                .forEach(name -> differ(path + name, "is required and not described"));
        properties.forEach((name, property) -> compareRequired(path + name, property, required.contains(name)));

        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = properties.get(component.getName());
            if (property != null) {
                compareValue(path + component.getName(), component.getAnnotatedType(), property);
            }
        }
    }

    /** A field that came after the release cannot be required, because stored events lack it: it is read as null there. */
    private void compareRequired(String path, JsonNode property, boolean required) {
        if (required == property.has("x-since")) {
            differ(path, "must be either required or marked x-since");
        }
        if (!required && !resolve(property).path("type").toString().contains("\"null\"")) {
            differ(path, "is not required and cannot be null");
        }
    }

    private void compareValue(String path, AnnotatedType annotated, JsonNode place) {
        JsonNode value = resolve(place);
        Set<String> types = SchemaField.types(value);
        boolean nullInSchema = types.remove("null");
        if (annotated.isAnnotationPresent(Nullable.class) != nullInSchema) {
            differ(path, "may be null on one side only");
        }
        if (value.has("enum") && codes(value, true).contains("null") != nullInSchema) {
            differ(path, "has null in its type and not in its enum, or the other way round");
        }
        if (HELD_LOOSELY.contains(path)) {
            return;
        }
        Class<?> type = erase(annotated.getType());
        String expected = jsonType(type);
        if (!types.equals(Set.of(expected))) {
            differ(path, "is " + type.getSimpleName() + " in the record and " + types + " in the schema");
        }
        if (!format(type).equals(value.path("format").asText())) {
            differ(path, "is " + type.getSimpleName() + " and has format " + value.path("format"));
        }
        if (!codes(type).equals(codes(value, false))) {
            differ(path, "has codes " + codes(type) + " in the record and " + codes(value, false) + " in the schema");
        }
        if (type.isRecord()) {
            compareRecord(path + ".", type, value);
        }
        if (annotated instanceof AnnotatedParameterizedType list) {
            compareValue(path + "[]", list.getAnnotatedActualTypeArguments()[0], value.path("items"));
        }
    }

    private static String jsonType(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (Set.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return "integer";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        if (type == List.class) {
            return "array";
        }
        return type.isRecord() ? "object" : "string";
    }

    private static String format(Class<?> type) {
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        return type == Instant.class ? "date-time" : "";
    }

    private static List<String> codes(Class<?> type) {
        return Coded.class.isAssignableFrom(type)
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Coded) constant).code())
                        .toList()
                : List.of();
    }

    private static List<String> codes(JsonNode value, boolean withNull) {
        return StreamSupport.stream(value.path("enum").spliterator(), false)
                .filter(code -> withNull || !code.isNull())
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode resolve(JsonNode place) {
        return place.has("$ref") ? schema.at(place.path("$ref").asText().substring(1)) : place;
    }

    private static Class<?> erase(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private void differ(String path, String how) {
        differences.add(path + " " + how);
    }
}
