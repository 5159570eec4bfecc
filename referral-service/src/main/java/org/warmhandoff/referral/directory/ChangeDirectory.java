package org.warmhandoff.referral.directory;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.directory.domain.CapacityStatus;
import org.warmhandoff.referral.directory.domain.Listing;
import org.warmhandoff.referral.directory.domain.ListingId;
import org.warmhandoff.referral.directory.domain.ServiceDetails;

/** Changes one listing, by hand. */
@ApplicationScoped
class ChangeDirectory {

    /** What has become of the listing. */
    record Result(Listing listing, boolean created) {}

    private static final EventLog LOG = EventLog.of(ChangeDirectory.class);

    private final Database database;
    private final ListingStore listings;
    private final InstantSource clock;

    ChangeDirectory(Database database, ListingStore listings, InstantSource clock) {
        this.database = database;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * Creates the listing, changes it, or lists it again.
     *
     * @param ifMatch the entity tag of the version to change; null to create
     * @param mustBeNew true when the caller wants to create and nothing else ({@code If-None-Match: *})
     * @throws ProblemException 428 to change without {@code ifMatch}; 412 when it has moved on, is not there, or is there and
     *     must be new
     */
    Result put(ListingId id, ServiceDetails details, @Nullable String ifMatch, boolean mustBeNew) {
        Result result = database.inTransaction(transaction -> {
            listings.lock(transaction);
            Optional<Listing> existing = listings.find(transaction, id);
            if (existing.isPresent() && mustBeNew) {
                throw new ProblemException(
                        ProblemKind.STALE,
                        "There is a resource with this id already.",
                        new FieldError("If-None-Match", "exists", "asks for a resource that does not exist yet"));
            }
            if (existing.isPresent() || ifMatch != null) {
                Preconditions.requireCurrent(
                        Preconditions.expectedVersion(ifMatch),
                        existing.map(Listing::version).orElse(0L));
            }
            Listing next =
                    existing.map(listing -> listing.saying(details)).orElseGet(() -> Listing.created(id, details));
            listings.save(transaction, List.of(next));
            return new Result(next, existing.isEmpty());
        });
        log(result.created() ? "resource.created" : "resource.changed", result.listing());
        return result;
    }

    /**
     * Takes it off the lists.
     *
     * @throws ProblemException 404 when there is none; 428 or 412 as for every change
     */
    void retire(ListingId id, @Nullable String ifMatch) {
        log("resource.retired", change(id, ifMatch, listing -> listing.retired(clock.instant())));
    }

    /**
     * Keeps what was learned of its capacity, as of now.
     *
     * @throws ProblemException 404 when there is none or it is retired; 428 or 412 as for every change
     */
    Listing keepCapacity(ListingId id, CapacityStatus status, @Nullable String ifMatch) {
        Listing changed = change(id, ifMatch, listing -> {
            if (listing.isRetired()) {
                throw ProblemException.notFound();
            }
            return listing.withCapacity(status, clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
        log("resource.capacity-said", changed);
        return changed;
    }

    private Listing change(ListingId id, @Nullable String ifMatch, UnaryOperator<Listing> change) {
        return database.inTransaction(transaction -> {
            listings.lock(transaction);
            Listing existing = listings.find(transaction, id).orElseThrow(ProblemException::notFound);
            Preconditions.requireCurrent(Preconditions.expectedVersion(ifMatch), existing.version());
            Listing next = change.apply(existing);
            listings.save(transaction, List.of(next));
            return next;
        });
    }

    private static void log(String event, Listing listing) {
        LOG.info(event, LogField.code("source", listing.id().source()), LogField.count("version", listing.version()));
    }
}
