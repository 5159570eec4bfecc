package org.warmhandoff.analytics.disclosure.domain;

/** What a reader is shown of a number. */
public sealed interface Shown {

    /** The number itself. */
    record Exact(long value) implements Shown {}

    /** Something between two numbers, both included. @param high {@link Long#MAX_VALUE} for no upper end */
    record Band(long low, long high) implements Shown {}

    /** Nothing but that it is no zero. */
    record Hidden() implements Shown {}
}
