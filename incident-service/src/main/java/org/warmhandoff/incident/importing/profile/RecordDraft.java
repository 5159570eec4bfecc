package org.warmhandoff.incident.importing.profile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.kit.http.FieldError;

/** The body of a report while rows add to it. */
final class RecordDraft {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final long line;
    private final ObjectNode body = JSON.objectNode();
    private final Map<String, ObjectNode> people = new HashMap<>();
    private final Map<String, ObjectNode> administrations = new HashMap<>();
    private final Set<QualityFlag> doubts = EnumSet.noneOf(QualityFlag.class);
    private final List<FieldError> errors = new ArrayList<>();

    RecordDraft(long line) {
        this.line = line;
    }

    /** The line of its first row. */
    long line() {
        return line;
    }

    ObjectNode body() {
        return body;
    }

    Set<QualityFlag> doubts() {
        return doubts;
    }

    /** What cannot be read; nothing can be made of the record then. */
    List<FieldError> errors() {
        return errors;
    }

    ObjectNode person(String key) {
        return people.computeIfAbsent(key, none -> array(body, "people").addObject());
    }

    /** An administration to the person; the same key is the same administration, however many rows it takes. */
    ObjectNode naloxone(String person, String key) {
        return administrations.computeIfAbsent(person + '\u001f' + key, none -> array(person(person), "naloxone")
                .addObject());
    }

    void doubt(Set<QualityFlag> more) {
        doubts.addAll(more);
    }

    void fault(FieldError error) {
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    /** Says something; when another row said something else before, that stays, and the record is marked. */
    void set(ObjectNode target, FieldPath path, JsonNode value) {
        ObjectNode holder = target;
        for (String step : path.steps().subList(0, path.steps().size() - 1)) {
            holder = holder.has(step) ? (ObjectNode) holder.get(step) : holder.putObject(step);
        }
        String field = path.steps().get(path.steps().size() - 1);
        if (path.list()) {
            addDistinct(array(holder, field), value);
            return;
        }
        JsonNode before = holder.get(field);
        if (before == null) {
            holder.set(field, value);
        } else if (!before.equals(value)) {
            doubts.add(QualityFlag.ROWS_DISAGREE);
        }
    }

    private static void addDistinct(ArrayNode list, JsonNode value) {
        for (JsonNode one : list) {
            if (one.equals(value)) {
                return;
            }
        }
        list.add(value);
    }

    private static ArrayNode array(ObjectNode holder, String field) {
        return holder.has(field) ? (ArrayNode) holder.get(field) : holder.putArray(field);
    }
}
