package org.warmhandoff.local;

/** The run cannot go on. The message says what happened and what to do, for the person at the terminal. */
public final class RunFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RunFailure(String message) {
        super(message);
    }

    public RunFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
