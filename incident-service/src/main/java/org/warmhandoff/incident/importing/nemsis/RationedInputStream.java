package org.warmhandoff.incident.importing.nemsis;

import java.io.IOException;
import java.io.InputStream;

import org.warmhandoff.kit.http.MeasuredInputStream;

/**
 * Counts the bytes of a file, and lets the parser have only so many between one event and the next. The parser holds an attribute,
 * a comment or a CDATA section in memory as a whole; without this, one of them could be as large as the file.
 */
final class RationedInputStream extends MeasuredInputStream {

    /** A single piece of markup is larger than a whole record may be. */
    static final class AllowanceSpentException extends IOException {

        private static final long serialVersionUID = 1L;

        AllowanceSpentException() {
            super("one piece of markup is larger than a record may be");
        }
    }

    private final long allowance;
    private long countAtLastEvent;
    private boolean ended;

    RationedInputStream(InputStream input, long allowance) {
        super(input);
        this.allowance = allowance;
    }

    /** True when the parser asked for more and there was none. */
    boolean hasEnded() {
        return ended;
    }

    /** Says that the parser has come to a new event. It reads some thousands of bytes ahead. */
    void atEvent() {
        countAtLastEvent = count();
    }

    @Override
    protected void measured() throws AllowanceSpentException {
        if (count() - countAtLastEvent > allowance) {
            throw new AllowanceSpentException();
        }
    }

    @Override
    protected void ended() {
        ended = true;
    }
}
