package org.warmhandoff.incident.importing;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload has come.
 *
 * @param key the Idempotency-Key that it came with
 * @param status running, finished, or broken: its sender went away, or the service had to stop
 * @param lastLine the line on which the last record begins that was dealt with; a broken upload goes on behind it
 */
@Schema(name = "Upload")
public record UploadView(
        UUID uploadId,
        @Nullable String key,
        boolean dryRun,
        String status,
        long lastLine,
        long created,
        long updated,
        long unchanged,
        long refused,
        long passedOver,
        Instant startedAt,
        Instant updatedAt) {}
