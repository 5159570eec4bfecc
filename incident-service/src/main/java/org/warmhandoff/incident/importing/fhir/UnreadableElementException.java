package org.warmhandoff.incident.importing.fhir;

import org.warmhandoff.kit.http.FieldError;

/** Something in a Bundle cannot be read. Without a stack trace: it is the sender's mistake, and a file can be full of them. */
final class UnreadableElementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FieldError error;

    /** @param pointer into the Bundle; empty for all of it */
    UnreadableElementException(String pointer, String code, String detail) {
        super(code, null, false, false);
        this.error = new FieldError(pointer, code, detail);
    }

    FieldError error() {
        return error;
    }
}
