package org.warmhandoff.analytics.alert.lifecycle.domain;

/** Something that cannot be made of an alert as it stands. The message says why, and holds no data. */
public final class IllegalAlertMoveException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String why;

    IllegalAlertMoveException(String why) {
        super(why);
        this.why = why;
    }

    /** For whoever wanted it. */
    public String why() {
        return why;
    }
}
