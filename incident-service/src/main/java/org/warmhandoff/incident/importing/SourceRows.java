package org.warmhandoff.incident.importing;

import java.io.Closeable;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** The rows of a file, in order, one at a time. */
public interface SourceRows extends Closeable {

    /**
     * The next row; null at the end.
     *
     * @throws IOException when no more can be received: the sender has gone
     */
    @Nullable
    SourceRow next() throws IOException;
}
