package org.warmhandoff.incident.importing;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.report.Submitted;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.kit.http.FieldError;

/**
 * What became of one record of a file: one line of the answer.
 *
 * @param line that the record begins on, from 1
 * @param reportId null when nothing was kept, as in a dry run
 * @param reason of a record that was passed over, as a code
 * @param errors of a record that was refused; they name fields and never values
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BulkResult(
        long line,
        Status status,
        @Nullable UUID reportId,
        @Nullable UUID incidentId,
        @Nullable String area,
        Set<QualityFlag> qualityFlags,
        @Nullable String reason,
        List<FieldError> errors) {

    /** What became of a record. */
    public enum Status implements Coded {
        CREATED,
        UPDATED,
        /** It says what is known already. */
        UNCHANGED,
        /** It breaks a rule. */
        REFUSED,
        /** It is none of this system's business. */
        PASSED_OVER;

        @Override
        @JsonValue
        public String code() {
            return Coded.super.code();
        }
    }

    static BulkResult taken(long line, Submitted.Taken taken, boolean dryRun) {
        Report report = taken.report();
        Status status =
                switch (taken.effect()) {
                    case CREATED -> Status.CREATED;
                    case UPDATED -> Status.UPDATED;
                    case UNCHANGED -> Status.UNCHANGED;
                };
        return new BulkResult(
                line,
                status,
                dryRun ? null : report.id(),
                dryRun ? null : report.incidentId(),
                report.place().area(),
                report.allDoubts(),
                null,
                List.of());
    }

    static BulkResult refused(long line, List<FieldError> errors) {
        return new BulkResult(line, Status.REFUSED, null, null, null, Set.of(), null, errors);
    }

    static BulkResult passedOver(long line, String reason) {
        return new BulkResult(line, Status.PASSED_OVER, null, null, null, Set.of(), reason, List.of());
    }

    /** The same in other words: what would have been created was in the file before. */
    BulkResult as(Status other) {
        return new BulkResult(line, other, reportId, incidentId, area, qualityFlags, reason, errors);
    }
}
