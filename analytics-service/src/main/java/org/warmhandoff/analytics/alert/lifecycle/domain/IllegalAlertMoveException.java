package org.warmhandoff.analytics.alert.lifecycle.domain;

/** Something that cannot be made of an alert as it stands. The message says why, and holds no data. */
public final class IllegalAlertMoveException extends RuntimeException {

    private static final long serialVersionUID = 1;

    IllegalAlertMoveException(String why) {
        super(why);
    }
}
