package org.warmhandoff.incident.importing;

import java.util.List;
import java.util.Set;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.report.ReportBody;
import org.warmhandoff.kit.http.FieldError;

/**
 * One record of a file, as its reader found it.
 *
 * <p>{@code line} is the line that the record begins on, from 1, as an editor shows it.
 */
public sealed interface ImportedRecord {

    long line();

    /**
     * A record that says what a report says. Whether it is taken in is decided by the rules of every report.
     *
     * @param doubts what the reader had to leave uncertain
     */
    record Readable(long line, ReportBody body, Set<QualityFlag> doubts) implements ImportedRecord {

        public Readable {
            doubts = Set.copyOf(doubts);
        }
    }

    /**
     * A record that is none of this system's business, such as a call that is no overdose.
     *
     * @param reason a stable code
     */
    record PassedOver(long line, String reason) implements ImportedRecord {}

    /** A record that cannot be read. */
    record Unreadable(long line, List<FieldError> errors) implements ImportedRecord {

        public Unreadable {
            errors = List.copyOf(errors);
        }
    }
}
