package org.warmhandoff.incident.importing;

import java.io.IOException;

import org.warmhandoff.kit.http.FieldError;

/** All that was sent is here, and no more of it can be read: it is damaged, or too large. The sender is there to be told. */
public final class UnusableUploadException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient FieldError error;

    UnusableUploadException(FieldError error, Throwable cause) {
        super(error.code(), cause);
        this.error = error;
    }

    UnusableUploadException(FieldError error) {
        super(error.code());
        this.error = error;
    }

    /** What is wrong with the file, from where it cannot be read on. */
    public FieldError error() {
        return error;
    }
}
