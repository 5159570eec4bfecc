package org.warmhandoff.incident.importing;

import org.warmhandoff.incident.report.Submission;

/** A record of a file before the database is asked. */
sealed interface ReadRecord {

    long line();

    /** Nothing more needs to be known. */
    record Settled(BulkResult result) implements ReadRecord {

        @Override
        public long line() {
            return result.line();
        }
    }

    record ToSubmit(long line, Submission submission) implements ReadRecord {}
}
