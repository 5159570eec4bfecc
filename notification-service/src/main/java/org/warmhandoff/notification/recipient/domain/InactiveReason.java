package org.warmhandoff.notification.recipient.domain;

import org.warmhandoff.contracts.Coded;

/** Why a recipient is told nothing more. */
public enum InactiveReason implements Coded {
    /** An administrator removed it. */
    REMOVED,
    /** The webhook answered 410 Gone. */
    GONE
}
