package org.warmhandoff.kit.outbox;

/** The outbox could not be written or read; the cause tells whether trying again helps. */
public class OutboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
