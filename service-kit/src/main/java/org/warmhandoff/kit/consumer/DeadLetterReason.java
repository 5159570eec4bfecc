package org.warmhandoff.kit.consumer;

import java.util.Locale;

/** Why a record can never be processed. */
public enum DeadLetterReason {
    /** The record has no key, so nobody knows what it is about. */
    NO_KEY,
    /** The record has no value. */
    NO_DATA,
    /** A CloudEvents attribute that is needed is missing or malformed. */
    NO_ENVELOPE,
    /** The value is not JSON. */
    NOT_JSON,
    /** The value is JSON and lacks what its schema requires. */
    NOT_AS_DESCRIBED,
    /** The value was read, and applying it fails on every try. */
    NOT_APPLICABLE;

    /** Code in headers, logs and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
