package org.warmhandoff.incident.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Results on their way back, in a file that grows at one end and is read at the other. Many clients read no answer before they
 * have sent everything; if results waited in memory for them, a file of a million lines would not fit, and if the import
 * waited, both would wait for good.
 */
final class ResultSpool implements Closeable {

    private final Path file;
    private final FileChannel channel;
    private long written;
    private boolean complete;
    private @Nullable IOException failure;

    private ResultSpool(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static ResultSpool open() throws IOException {
        Path file = Files.createTempFile("upload-results", ".ndjson");
        return new ResultSpool(
                file,
                FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** @throws IOException when nobody reads any more */
    void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long position;
        synchronized (this) {
            if (failure != null) {
                throw new IOException("nobody takes the results any more", failure);
            }
            position = written;
        }
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        synchronized (this) {
            written = position;
            notifyAll();
        }
    }

    /** No more results come. */
    synchronized void complete() {
        complete = true;
        notifyAll();
    }

    /** Copies results as they come, until no more do. */
    void copyTo(OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 15);
        long read = 0;
        try {
            while (awaitMore(read)) {
                buffer.clear();
                int count = channel.read(buffer, read);
                if (count > 0) {
                    out.write(buffer.array(), 0, count);
                    read += count;
                }
                if (!isMore(read)) {
                    out.flush();
                }
            }
        } catch (IOException gone) {
            synchronized (this) {
                failure = gone;
            }
            throw gone;
        }
    }

    private synchronized boolean isMore(long read) {
        return written > read;
    }

    private synchronized boolean awaitMore(long read) throws IOException {
        try {
            while (written == read && !complete) {
                wait();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the service is stopping", stopping);
        }
        return written > read;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
