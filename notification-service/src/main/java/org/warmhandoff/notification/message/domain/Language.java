package org.warmhandoff.notification.message.domain;

import org.warmhandoff.contracts.Coded;

/** A language that notices are written in. */
public enum Language implements Coded {
    /** English. */
    EN,
    /** Spanish. */
    ES
}
