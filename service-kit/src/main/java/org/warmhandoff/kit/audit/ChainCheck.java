package org.warmhandoff.kit.audit;

import org.jspecify.annotations.Nullable;

/**
 * Walks a chain from its first entry and finds the first place at which it does not hold.
 *
 * <p>A chain alone cannot tell that its newest entries were cut off, or that all of it was made anew. So whoever checks may bring
 * the number and the hash of an entry that they have noted before, or that stands in the service's log stream.
 */
final class ChainCheck {

    /** An entry as somebody has noted it. */
    record Noted(long number, String hash) {}

    private final @Nullable Noted noted;
    private long holdsUpTo;
    private String hash = HashChain.START;
    private @Nullable Long brokenAt;
    private boolean notedFound;

    ChainCheck(@Nullable Noted noted) {
        this.noted = noted;
    }

    /** The number of the last entry that holds; 0 before the first. */
    long holdsUpTo() {
        return holdsUpTo;
    }

    boolean holds() {
        return brokenAt == null;
    }

    /** The next entry in the order of the numbers. After a break nothing counts any more. */
    void accept(AccessEntry entry) {
        if (!holds()) {
            return;
        }
        long expected = holdsUpTo + 1;
        if (entry.number() != expected || !HashChain.follows(hash, entry)) {
            brokenAt = expected;
            return;
        }
        holdsUpTo = expected;
        hash = entry.hash();
        if (noted != null && noted.number() == expected && noted.hash().equals(hash)) {
            notedFound = true;
        }
    }

    ChainVerification result() {
        return new ChainVerification(
                holds() && (noted == null || notedFound),
                holdsUpTo,
                hash,
                brokenAt,
                noted == null ? null : Boolean.valueOf(notedFound));
    }
}
