package org.warmhandoff.incident.importing.nemsis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes of a file, and lets the parser have only so many between one event and the next. The parser holds an attribute,
 * a comment or a CDATA section in memory as a whole; without this, one of them could be as large as the file.
 */
final class MeteredInput extends FilterInputStream {

    /** A single piece of markup is larger than a whole record may be. */
    static final class AllowanceSpentException extends IOException {

        private static final long serialVersionUID = 1L;

        AllowanceSpentException() {
            super("one piece of markup is larger than a record may be");
        }
    }

    private final long allowance;
    private long count;
    private long countAtLastEvent;
    private boolean ended;

    MeteredInput(InputStream input, long allowance) {
        super(input);
        this.allowance = allowance;
    }

    /** Bytes that the parser has had; it reads some thousands ahead. */
    long count() {
        return count;
    }

    /** True when the parser asked for more and there was none. */
    boolean ended() {
        return ended;
    }

    /** Says that the parser has come to a new event. */
    void atEvent() {
        countAtLastEvent = count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        metered(next < 0 ? next : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return metered(super.read(buffer, offset, length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int metered(int bytes) throws IOException {
        if (bytes < 0) {
            ended = true;
            return bytes;
        }
        count += bytes;
        if (count - countAtLastEvent > allowance) {
            throw new AllowanceSpentException();
        }
        return bytes;
    }
}
