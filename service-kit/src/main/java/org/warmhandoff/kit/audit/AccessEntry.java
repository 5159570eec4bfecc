package org.warmhandoff.kit.audit;

import java.time.Instant;

/**
 * An entry of the access log.
 *
 * @param number from 1, without a gap
 * @param at when it was written, to the microsecond, as PostgreSQL keeps it
 * @param hash SHA-256 in hexadecimal, over the hash of the entry before and the content of this one
 */
public record AccessEntry(long number, Instant at, Access access, String hash) {}
