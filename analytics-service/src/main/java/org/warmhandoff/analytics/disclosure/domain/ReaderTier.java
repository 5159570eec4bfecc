package org.warmhandoff.analytics.disclosure.domain;

/** Who reads counts without an agreement about exact ones; the stricter after the looser. */
public enum ReaderTier {
    /** Agencies that are known. */
    LIMITED,
    /** Anyone. */
    PUBLIC
}
