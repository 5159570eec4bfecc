package org.warmhandoff.incident.importing.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.ColumnName;
import org.warmhandoff.incident.importing.SourceRow;
import org.warmhandoff.incident.importing.SourceRows;
import org.warmhandoff.kit.http.FieldError;

/** Flat JSON objects, one on each line, as rows: the names of the fields are the columns. */
public final class JsonRows implements SourceRows {

    private final Lines lines;
    private final ObjectMapper mapper;

    public JsonRows(InputStream in, ObjectMapper mapper) {
        this.lines = new Lines(in);
        this.mapper = mapper;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        Lines.Line line = lines.next();
        if (line == null) {
            return null;
        }
        String text = line.text();
        return text == null ? faulty(line.number(), LineFaults.of(line)) : row(line.number(), text);
    }

    private SourceRow row(long line, String text) {
        try {
            JsonNode object = mapper.readTree(text);
            if (!object.isObject()) {
                return faulty(line, new FieldError("", "wrong-type", "is not a JSON object"));
            }
            Map<String, List<String>> cells = new HashMap<>();
            Set<String> names = new LinkedHashSet<>();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                List<String> values = texts(field.getValue());
                if (values == null) {
                    return faulty(line, new FieldError("", "wrong-type", "holds an object where a value is asked for"));
                }
                cells.put(ColumnName.of(field.getKey()), values);
                names.add(field.getKey());
            }
            return new JsonRow(line, null, cells, names);
        } catch (JsonProcessingException malformed) {
            return faulty(line, new FieldError("", "malformed-json", "is not well-formed JSON"));
        }
    }

    private static @Nullable List<String> texts(JsonNode value) {
        if (value.isNull()) {
            return List.of();
        }
        if (value.isValueNode()) {
            return List.of(value.asText());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value) {
            if (!value.isArray() || !one.isValueNode()) {
                return null;
            }
            texts.add(one.asText());
        }
        return texts;
    }

    private static SourceRow faulty(long line, FieldError fault) {
        return new JsonRow(line, fault, Map.of(), Set.of());
    }

    private record JsonRow(
            long line, @Nullable FieldError fault, Map<String, List<String>> cells, Set<String> ownColumns)
            implements SourceRow {

        @Override
        public List<String> cells(String column) {
            return cells.getOrDefault(column, List.of());
        }

        @Override
        public String toString() {
            return "JsonRow[withheld]";
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
