package org.warmhandoff.referral.directory.importing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.directory.ListingStore;
import org.warmhandoff.referral.directory.domain.Listing;
import org.warmhandoff.referral.directory.domain.ListingId;
import org.warmhandoff.referral.directory.domain.ServiceDetails;

/** Replaces what a source said before by what it says now, in one transaction. */
@ApplicationScoped
class ImportDirectory {

    private static final EventLog LOG = EventLog.of(ImportDirectory.class);

    private final Database database;
    private final ListingStore listings;
    private final InstantSource clock;

    ImportDirectory(Database database, ListingStore listings, InstantSource clock) {
        this.database = database;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * @param dryRun whether only to say what would be done
     * @throws ProblemException 422 when the file has not one usable service: an export that failed must not empty the directory
     */
    ImportResult run(String source, ReadDirectory file, boolean dryRun) {
        if (file.entries().isEmpty()) {
            throw ProblemException.invalid("", "no-services", "holds no service that can be used");
        }
        ImportResult result = database.inTransaction(transaction -> run(transaction, source, file, dryRun));
        if (!dryRun) {
            LOG.info(
                    "resources.imported",
                    LogField.code("source", source),
                    LogField.count("created", result.created()),
                    LogField.count("changed", result.changed()),
                    LogField.count("unchanged", result.unchanged()),
                    LogField.count("retired", result.retired()),
                    LogField.count("problems", file.allProblems()));
        }
        return result;
    }

    private ImportResult run(Handle transaction, String source, ReadDirectory file, boolean dryRun) {
        listings.lock(transaction);
        Map<String, Listing> before = listings.ofSource(transaction, source);
        List<Listing> next = new ArrayList<>();
        Set<String> named = new HashSet<>(file.named());
        int created = 0;
        for (ReadDirectory.Entry entry : file.entries()) {
            named.add(entry.code());
            Listing existing = before.get(entry.code());
            if (existing == null) {
                created++;
                next.add(Listing.created(new ListingId(source, entry.code()), entry.details()));
            } else {
                next.add(existing.saying(details(entry, existing)));
            }
        }
        List<Listing> gone = file.whole() ? gone(before, named) : List.of();
        List<Listing> written = next.stream()
                .filter(listing -> isNew(listing, before.get(listing.id().code())))
                .toList();
        if (!dryRun) {
            listings.save(transaction, written);
            listings.save(transaction, gone);
        }
        return new ImportResult(
                dryRun,
                created,
                written.size() - created,
                next.size() - written.size(),
                gone.size(),
                file.skipped(),
                !file.whole(),
                file.problems(),
                file.allProblems() - file.problems().size());
    }

    private List<Listing> gone(Map<String, Listing> before, Set<String> named) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return before.values().stream()
                .filter(listing ->
                        !listing.isRetired() && !named.contains(listing.id().code()))
                .map(listing -> listing.retired(now))
                .toList();
    }

    private static ServiceDetails details(ReadDirectory.Entry entry, Listing existing) {
        ServiceDetails details = entry.details();
        if (!entry.saysAreas()) {
            details = details.withAreas(existing.details().areas());
        }
        return entry.saysAgency()
                ? details
                : details.withAgency(existing.details().agency());
    }

    private static boolean isNew(Listing listing, @Nullable Listing before) {
        return before == null || before.version() != listing.version();
    }
}
