package org.warmhandoff.kit.consumer;

/** A record cannot be read as an event. Carries a reason code and nothing of the record. */
final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final DeadLetterReason reason;

    UnreadableRecordException(DeadLetterReason reason) {
        super(reason.code());
        this.reason = reason;
    }

    DeadLetterReason reason() {
        return reason;
    }
}
