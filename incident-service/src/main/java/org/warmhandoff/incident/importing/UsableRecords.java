package org.warmhandoff.incident.importing;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.FieldError;

/** The records of a file up to where it can be read no more, and what is to be said of the rest. */
final class UsableRecords {

    private final RecordReader records;
    private long lastLine;
    private @Nullable FieldError fault;

    UsableRecords(RecordReader records) {
        this.records = records;
    }

    /**
     * The next one; null at the end of the file, and where it can be read no more.
     *
     * @throws IOException when no more can be received
     */
    @Nullable
    ImportedRecord next() throws IOException {
        try {
            ImportedRecord next = records.next();
            if (next != null) {
                lastLine = next.line();
            }
            return next;
        } catch (UnusableUploadException unusable) {
            fault = unusable.error();
            return null;
        }
    }

    /** True when the file was read to its end. */
    boolean areAll() {
        return fault == null;
    }

    /** What is wrong behind the last record; null when nothing is. */
    @Nullable
    BulkResult rest() {
        return fault == null
                ? null
                : BulkResult.refused(
                        lastLine + 1,
                        List.of(new FieldError(
                                fault.pointer(),
                                fault.code(),
                                "after the record before, the file " + fault.detail() + ". Nothing more was read")));
    }
}
