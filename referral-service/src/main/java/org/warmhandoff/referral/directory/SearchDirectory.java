package org.warmhandoff.referral.directory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.referral.directory.domain.CapacityRule;
import org.warmhandoff.referral.directory.domain.Listing;
import org.warmhandoff.referral.directory.domain.ListingId;
import org.warmhandoff.referral.followup.FollowUpConfig;

/**
 * Finds services, by name, a page at a time. What does not change by itself is asked of the database; whether a service is
 * open and has room is decided here, by the rules that decide it everywhere.
 */
@ApplicationScoped
class SearchDirectory {

    /** A community's directory is a few of these. */
    private static final int BATCH = 500;

    private final Database database;
    private final ListingStore listings;
    private final InstantSource clock;
    private final CapacityRule capacityRule;
    private final ZoneId zone;

    SearchDirectory(
            Database database,
            ListingStore listings,
            InstantSource clock,
            DirectoryConfig config,
            FollowUpConfig community) {
        this.database = database;
        this.listings = listings;
        this.clock = clock;
        this.capacityRule = config.capacityRule();
        this.zone = community.timeZone();
    }

    /**
     * @param cursor where the page before ended; null for the first one
     * @throws ProblemException 400 for a cursor that none of these pages gave
     */
    Page<Listing> page(DirectoryFilter filter, @Nullable String cursor, int limit) {
        ListingId after = cursor == null || cursor.isEmpty() ? null : decode(cursor);
        Instant now = clock.instant();
        List<Listing> found = database.read(handle -> find(handle, filter, after, now, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, limit), encode(found.get(limit - 1).id()));
    }

    private List<Listing> find(
            Handle handle, DirectoryFilter filter, @Nullable ListingId after, Instant now, int wanted) {
        List<Listing> found = new ArrayList<>();
        ListingId position = after;
        while (true) {
            List<Listing> batch = listings.listed(handle, filter.needs(), filter.areas(), position, BATCH);
            for (Listing listing : batch) {
                if (filter.accepts(listing, now, zone, capacityRule)) {
                    found.add(listing);
                    if (found.size() == wanted) {
                        return found;
                    }
                }
            }
            if (batch.size() < BATCH) {
                return found;
            }
            position = batch.get(BATCH - 1).id();
        }
    }

    private static String encode(ListingId id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static ListingId decode(String cursor) {
        return bytes(cursor)
                .flatMap(bytes -> ListingId.parse(new String(bytes, StandardCharsets.US_ASCII)))
                .orElseThrow(() ->
                        ProblemException.badParameter("cursor", "Use the cursor of the page before, as it was given."));
    }

    private static Optional<byte[]> bytes(String cursor) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
