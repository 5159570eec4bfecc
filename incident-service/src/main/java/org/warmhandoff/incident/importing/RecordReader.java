package org.warmhandoff.incident.importing;

import java.io.Closeable;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * Reads a file one record at a time, in order, and holds no more than one of them in memory. What is wrong with one record is
 * said in its place, and reading goes on with the next.
 */
public interface RecordReader extends Closeable {

    /**
     * The next record; null at the end of the file. A file that breaks off gives a last {@link ImportedRecord.Unreadable}
     * that says so.
     *
     * @throws IOException when no more can be received: the sender has gone
     */
    @Nullable
    ImportedRecord next() throws IOException;

    /** The system that all records are of, as far as the file as a whole says; null when each record says its own. */
    default @Nullable String sourceSystem() {
        return null;
    }
}
