package org.warmhandoff.incident.importing.profile;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.importing.Digest;
import org.warmhandoff.incident.importing.FingerprintMap;
import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.importing.RecordReader;
import org.warmhandoff.incident.importing.SourceRow;
import org.warmhandoff.incident.importing.SourceRows;
import org.warmhandoff.incident.report.ReportBody;
import org.warmhandoff.kit.http.CheckedBodies;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;

/** Reads rows by a profile. Rows of one report stand together; a report whose rows come in two places is told. */
public final class MappedRecords implements RecordReader {

    private static final String NATURAL_KEY = "sourceRecordId";

    /** Far more than any incident has; a column that says the same throughout a file must not make one record of all of it. */
    private static final int MOST_ROWS = 10_000;

    private final SourceRows rows;
    private final CompiledProfile profile;
    private final CheckedBodies bodies;
    private final FingerprintMap seen = new FingerprintMap();
    private @Nullable SourceRow ahead;

    public MappedRecords(SourceRows rows, CompiledProfile profile, CheckedBodies bodies) {
        this.rows = rows;
        this.profile = profile;
        this.bodies = bodies;
    }

    @Override
    public @Nullable ImportedRecord next() throws IOException {
        SourceRow first = take();
        if (first == null) {
            return null;
        }
        if (first.fault() != null) {
            return new ImportedRecord.Unreadable(first.line(), List.of(first.fault()));
        }
        if (!profile.selects(first)) {
            return new ImportedRecord.PassedOver(first.line(), "not-selected");
        }
        RecordDraft draft = new RecordDraft(first.line());
        profile.addTo(draft, first);
        Optional<String> group = profile.groupOf(first);
        if (group.isPresent()) {
            addRest(draft, group);
            tellWhenSplit(draft, group.get());
        }
        return record(draft, group.isEmpty());
    }

    @Override
    public String sourceSystem() {
        return profile.profile().sourceSystem();
    }

    private void addRest(RecordDraft draft, Optional<String> group) throws IOException {
        SourceRow row = take();
        for (int number = 2; row != null && belongs(row, group); number++) {
            if (number <= MOST_ROWS) {
                profile.addTo(draft, row);
            } else {
                draft.fault(new FieldError(
                        "",
                        "too-many-rows",
                        "has more than " + MOST_ROWS + " rows: do they all belong to one record?"));
            }
            row = take();
        }
        ahead = row;
    }

    private boolean belongs(SourceRow row, Optional<String> group) {
        return row.fault() == null && profile.groupOf(row).equals(group) && profile.selects(row);
    }

    private void tellWhenSplit(RecordDraft draft, String group) {
        if (seen.count(Digest.of(List.of(group)).fingerprint()) > 1) {
            draft.fault(
                    new FieldError(
                            "",
                            "group-split",
                            "more rows of a record that stood further up: sort the file, so that a record's rows stand together"));
        }
    }

    private @Nullable SourceRow take() throws IOException {
        SourceRow row = ahead;
        ahead = null;
        return row == null ? rows.next() : row;
    }

    private ImportedRecord record(RecordDraft draft, boolean alone) {
        if (!draft.errors().isEmpty()) {
            return new ImportedRecord.Unreadable(draft.line(), draft.errors());
        }
        ObjectNode body = draft.body();
        body.put("sourceSystem", profile.profile().sourceSystem());
        Set<QualityFlag> doubts = EnumSet.noneOf(QualityFlag.class);
        doubts.addAll(draft.doubts());
        if (alone && profile.keyIsDigest()) {
            tellApart(body, doubts);
        }
        try {
            return new ImportedRecord.Readable(draft.line(), bodies.parse(body, ReportBody.class), doubts);
        } catch (ProblemException unreadable) {
            return new ImportedRecord.Unreadable(
                    draft.line(), unreadable.problem().errors());
        }
    }

    /** Equal rows are kept, each with a key of its own, and marked: a dispatcher's second call may be a second person. */
    private void tellApart(ObjectNode body, Set<QualityFlag> doubts) {
        String digest = body.path(NATURAL_KEY).asText();
        int occurrence = seen.count(Long.parseUnsignedLong(digest.substring(0, 16), 16));
        if (occurrence > 1) {
            body.put(NATURAL_KEY, digest + "-" + occurrence);
            doubts.add(QualityFlag.EXACT_DUPLICATE);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
