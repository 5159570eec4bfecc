package org.warmhandoff.incident.importing;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Ids;

/** Keeps how far uploads have come. */
@ApplicationScoped
class UploadStore {

    private final InstantSource clock;

    UploadStore(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param key the sender's name for the upload; one that it has used before starts anew
     * @param fromLine what begins before it was dealt with already, as the sender says
     */
    UUID start(Handle transaction, String agency, @Nullable String key, boolean dryRun, long fromLine) {
        return transaction
                .createQuery(
                        """
                        INSERT INTO upload (upload_id, agency, key, dry_run, status, last_line, started_at, updated_at)
                        VALUES (:id, :agency, :key, :dryRun, 'running', :lastLine, :now, :now)
                        ON CONFLICT (agency, key) DO UPDATE SET dry_run = excluded.dry_run, status = 'running',
                            last_line = excluded.last_line, created = 0, updated = 0, unchanged = 0, refused = 0, passed_over = 0,
                            started_at = excluded.started_at, updated_at = excluded.updated_at
                        RETURNING upload_id
                        """)
                .bind("id", Ids.ordered())
                .bind("agency", agency)
                .bind("key", key)
                .bind("dryRun", dryRun)
                .bind("lastLine", Math.max(fromLine, 1) - 1)
                .bind("now", now())
                .mapTo(UUID.class)
                .one();
    }

    void advance(Handle transaction, UUID id, Collection<BulkResult> results) {
        transaction
                .createUpdate(
                        """
                        UPDATE upload SET last_line = greatest(last_line, :line), created = created + :created,
                            updated = updated + :updated, unchanged = unchanged + :unchanged, refused = refused + :refused,
                            passed_over = passed_over + :passedOver, updated_at = :now
                        WHERE upload_id = :id
                        """)
                .bind("id", id)
                .bind("line", results.stream().mapToLong(BulkResult::line).max().orElse(0))
                .bind("created", number(results, BulkResult.Status.CREATED))
                .bind("updated", number(results, BulkResult.Status.UPDATED))
                .bind("unchanged", number(results, BulkResult.Status.UNCHANGED))
                .bind("refused", number(results, BulkResult.Status.REFUSED))
                .bind("passedOver", number(results, BulkResult.Status.PASSED_OVER))
                .bind("now", now())
                .execute();
    }

    void end(Handle transaction, UUID id, boolean whole) {
        transaction
                .createUpdate("UPDATE upload SET status = :status, updated_at = :now WHERE upload_id = :id")
                .bind("id", id)
                .bind("status", whole ? "finished" : "broken")
                .bind("now", now())
                .execute();
    }

    /** @param idOrKey what the service or the sender calls it */
    Optional<UploadView> find(Handle handle, String agency, String idOrKey) {
        return handle.createQuery(
                        """
                        SELECT upload_id, key, dry_run, status, last_line, created, updated, unchanged, refused, passed_over,
                               started_at, updated_at
                        FROM upload WHERE agency = :agency AND (key = :id OR upload_id::text = :id)
                        """)
                .bind("agency", agency)
                .bind("id", idOrKey)
                .map((row, context) -> new UploadView(
                        row.getObject("upload_id", UUID.class),
                        row.getString("key"),
                        row.getBoolean("dry_run"),
                        row.getString("status"),
                        row.getLong("last_line"),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("passed_over"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    private static long number(Collection<BulkResult> results, BulkResult.Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
