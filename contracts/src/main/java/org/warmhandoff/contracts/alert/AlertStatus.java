package org.warmhandoff.contracts.alert;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What people have made of an alert. Whether counts are still high is another question: see {@link AlertSnapshot#endedAt()}. */
public enum AlertStatus implements Coded {
    /** A rule has found it, and nobody has looked at it. */
    RAISED,
    /** Somebody has looked at it, and it is no error of the data. */
    VERIFIED,
    /** Something is done about it. */
    ACTED_ON,
    /** Nobody has to do anything any more. */
    CLOSED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
