package org.warmhandoff.servers;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/** A server could not be started. The message says what happened and what to do, in words meant for the person at the terminal. */
public final class ServerStartException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ServerStartException(String message) {
        super(message);
    }

    ServerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
