package org.warmhandoff.kit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of a body while they are read, so that whoever extends it can say when it has been enough. */
public class MeasuredInputStream extends FilterInputStream {

    private long count;

    public MeasuredInputStream(InputStream in) {
        super(in);
    }

    /** Bytes that were read. */
    public final long count() {
        return count;
    }

    /**
     * Called after each read that brought something.
     *
     * @throws IOException when it has been too much
     */
    protected void measured() throws IOException {}

    /** Called when more was asked for and there was none. */
    protected void ended() {}

    @Override
    public int read() throws IOException {
        int next = super.read();
        add(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        add(read);
        return read;
    }

    /** Reads what is passed over: it counts as well. */
    @Override
    public long skip(long bytes) throws IOException {
        long skipped = 0;
        while (skipped < bytes && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    /** Nothing is read twice. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(int read) throws IOException {
        if (read < 0) {
            ended();
        } else {
            count += read;
            measured();
        }
    }
}
