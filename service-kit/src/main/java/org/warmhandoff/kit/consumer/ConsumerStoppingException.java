package org.warmhandoff.kit.consumer;

/** The service stops before a batch was applied. Nothing of the batch is kept, and it is read again after the start. */
public final class ConsumerStoppingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConsumerStoppingException() {
        super("the service is stopping");
    }
}
