package org.warmhandoff.kit.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether the access log is what was written.
 *
 * @param holds true when every entry follows from the one before, and an entry that was noted is still there
 * @param upTo number of the last entry that holds; 0 when none does
 * @param hash of that entry: note it, with its number, to bring it back next time
 * @param brokenAt number of the first entry that is missing or changed; null when none is
 * @param notedFound whether the entry that the caller has noted is there, unchanged; null when they brought none
 */
public record ChainVerification(
        boolean holds, long upTo, String hash, @Nullable Long brokenAt, @Nullable Boolean notedFound) {}
