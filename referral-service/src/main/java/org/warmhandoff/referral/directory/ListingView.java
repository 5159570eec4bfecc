package org.warmhandoff.referral.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.directory.domain.Capacity;
import org.warmhandoff.referral.directory.domain.CapacityRule;
import org.warmhandoff.referral.directory.domain.CapacityStatus;
import org.warmhandoff.referral.directory.domain.Listing;
import org.warmhandoff.referral.directory.domain.OpeningHoursText;
import org.warmhandoff.referral.directory.domain.ServiceDetails;
import org.warmhandoff.referral.need.domain.Need;

/**
 * A listing as callers see it.
 *
 * @param id the source and the source's own id, with a colon between
 * @param areas that it serves; none for the whole community
 * @param hours as in OpenStreetMap's opening_hours; null when they are not known
 * @param openNow null when the hours are not known
 * @param agency code of the agency that accepts hand-offs for it
 * @param retiredAt since when it is no longer listed
 */
public record ListingView(
        String id,
        long version,
        String name,
        String organization,
        List<Need> needs,
        List<String> areas,
        @Schema(nullable = true) @Nullable String address,
        @Schema(nullable = true) @Nullable String phone,
        @Schema(nullable = true) @Nullable String web,
        List<String> languages,
        @Schema(nullable = true) @Nullable String hours,
        @Schema(nullable = true) @Nullable Boolean openNow,
        @Schema(nullable = true) @Nullable Boolean walkIn,
        @Schema(nullable = true) @Nullable String agency,
        CapacityView capacity,
        @Schema(nullable = true) @Nullable Instant retiredAt) {

    /**
     * Whether it can take somebody.
     *
     * @param status {@code unknown} when nobody has said, or too long ago
     * @param since when it was last said, however long ago
     */
    public record CapacityView(CapacityStatus status, @Schema(nullable = true) @Nullable Instant since) {}

    static ListingView of(Listing listing, Instant now, ZoneId zone, CapacityRule capacityRule) {
        ServiceDetails details = listing.details();
        Capacity capacity = listing.capacity();
        boolean hoursKnown = details.hours().isKnown();
        return new ListingView(
                listing.id().toString(),
                listing.version(),
                details.name(),
                details.organization(),
                List.copyOf(details.needsInOrder()),
                details.areas(),
                details.address(),
                details.phone(),
                details.web(),
                details.languages(),
                hoursKnown ? OpeningHoursText.of(details.hours()) : null,
                hoursKnown ? details.hours().isOpenAt(now.atZone(zone)) : null,
                details.walkIn(),
                details.agency(),
                new CapacityView(capacityRule.statusAt(now, capacity), capacity == null ? null : capacity.since()),
                listing.retiredAt());
    }
}
