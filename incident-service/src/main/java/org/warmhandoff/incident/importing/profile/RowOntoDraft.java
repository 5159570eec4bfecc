package org.warmhandoff.incident.importing.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.warmhandoff.incident.importing.SourceRow;
import org.warmhandoff.kit.http.FieldError;

/**
 * Adds one row to a draft, field by field. Where the profile has several columns for a field, the first that says something
 * counts. Where a row lists several administrations, what it says once is said of all of them together, such as a sum of doses,
 * and of none of them: it is left out.
 */
final class RowOntoDraft {

    private final RecordDraft draft;
    private final SourceRow row;
    private final String person;
    private final String administration;
    private final Set<FieldPath> said = new HashSet<>();
    private int administrations = 1;

    RowOntoDraft(RecordDraft draft, SourceRow row, String person, String administration) {
        this.draft = draft;
        this.row = row;
        this.person = person;
        this.administration = administration;
    }

    void add(CompiledField field) {
        if (said.contains(field.path())) {
            return;
        }
        CompiledField.Found found = field.read(row);
        if (found instanceof CompiledField.Found.Fault fault) {
            draft.fault(new FieldError(pointer(field), fault.code(), inLine(fault.detail())));
        } else if (found instanceof CompiledField.Found.Values values) {
            add(field.path(), values.values());
        }
    }

    private void add(FieldPath path, List<CellReader.Value> values) {
        if (!path.list()) {
            said.add(path);
        }
        if (path.level() == FieldPath.Level.NALOXONE) {
            addToAdministrations(path, values);
        } else {
            ObjectNode target = path.level() == FieldPath.Level.REPORT ? draft.body() : draft.person(person);
            values.forEach(value -> set(target, path, value));
        }
    }

    private void addToAdministrations(FieldPath path, List<CellReader.Value> values) {
        if (values.size() < administrations) {
            return;
        }
        administrations = values.size();
        for (int i = 0; i < values.size(); i++) {
            String key = i == 0 ? administration : administration + '\u001f' + i;
            set(draft.naloxone(person, key), path, values.get(i));
        }
    }

    private void set(ObjectNode target, FieldPath path, CellReader.Value value) {
        draft.set(target, path, value.json());
        draft.doubt(value.doubts());
    }

    private String inLine(String detail) {
        return row.line() == draft.line() ? detail : "line " + row.line() + ": " + detail;
    }

    private static String pointer(CompiledField field) {
        return "/" + field.mapping().field().replace("[]", "").replace('.', '/');
    }
}
