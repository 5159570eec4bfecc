package org.warmhandoff.referral.directory.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One service of one organization at one place, as the directory has it.
 *
 * @param version from 1, one higher with each change
 * @param retiredAt since when it is no longer listed; null while it is
 */
public record Listing(
        ListingId id, long version, ServiceDetails details, @Nullable Capacity capacity, @Nullable Instant retiredAt) {

    public static Listing created(ListingId id, ServiceDetails details) {
        return new Listing(id, 1, details, null, null);
    }

    /** The next version, listed, or this very one when nothing changes. */
    public Listing saying(ServiceDetails next) {
        return next.equals(details) && !isRetired() ? this : new Listing(id, version + 1, next, capacity, null);
    }

    /** The next version, no longer listed, or this very one when it was not listed before. */
    public Listing retired(Instant now) {
        return isRetired() ? this : new Listing(id, version + 1, details, capacity, now);
    }

    /** The next version: whoever says the same again says that it still holds. */
    public Listing withCapacity(CapacityStatus status, Instant now) {
        return new Listing(id, version + 1, details, new Capacity(status, now), retiredAt);
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
