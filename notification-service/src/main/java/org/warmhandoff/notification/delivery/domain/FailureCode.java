package org.warmhandoff.notification.delivery.domain;

import org.warmhandoff.contracts.Coded;

/** Why an attempt failed. A code, never text: what a server answers may quote an address. */
public enum FailureCode implements Coded {
    /** No connection, or it broke. */
    CONNECTION_FAILED(Kind.TRANSIENT),
    /** No answer in time. */
    TIMED_OUT(Kind.TRANSIENT),
    /** The name of the host has no address. */
    HOST_UNKNOWN(Kind.TRANSIENT),
    /** The mail server cannot take it now (SMTP 4xx). */
    MAIL_REFUSED_FOR_NOW(Kind.TRANSIENT),
    /** The mail server does not let this service in: a matter of configuration, so the mail is kept until it is settled. */
    MAIL_LOGIN_REFUSED(Kind.TRANSIENT),
    /** The mail server will never take it (SMTP 5xx). */
    MAIL_REFUSED(Kind.PERMANENT),
    /** The webhook answered with a redirection, which is not followed (HTTP 3xx). */
    REDIRECTED(Kind.TRANSIENT),
    /** The webhook refused it (HTTP 4xx). Webhooks are mended, so it is tried again. */
    REFUSED(Kind.TRANSIENT),
    /** The webhook is in trouble (HTTP 5xx, or an answer that is none). */
    SERVER_ERROR(Kind.TRANSIENT),
    /** The webhook is no more (HTTP 410). */
    GONE(Kind.PERMANENT),
    /** The webhook's host has an address that is not to be called. */
    ADDRESS_NOT_ALLOWED(Kind.PERMANENT),
    /** The recipient was made inactive while the delivery waited. */
    RECIPIENT_INACTIVE(Kind.PERMANENT),
    /** A fault of this service. */
    INTERNAL_FAULT(Kind.TRANSIENT);

    private enum Kind {
        TRANSIENT,
        PERMANENT
    }

    private final Kind kind;

    FailureCode(Kind kind) {
        this.kind = kind;
    }

    /** True when another attempt cannot help. */
    public boolean isPermanent() {
        return kind == Kind.PERMANENT;
    }

    /** True when the recipient should be told nothing more (Standard Webhooks 1.0.0: 410 disables the endpoint). */
    public boolean endsRecipient() {
        return this == GONE;
    }
}
