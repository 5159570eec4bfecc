package org.warmhandoff.referral.handoff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.referral.handoff.domain.HandOff;
import org.warmhandoff.referral.handoff.domain.HandOffStatus;
import org.warmhandoff.referral.handoff.domain.Party;

/** Every version of every hand-off: where it stood, why, and who moved it there. Lines are only ever added. */
final class HandOffHistory {

    /** Who moved it. */
    record By(String account, String agency) {

        static By of(Party party) {
            return new By(party.worker().account(), party.agency());
        }
    }

    /**
     * One line.
     *
     * @param by account that moved it; null when a rule did
     */
    @Schema(name = "HandOffLine")
    record Line(
            long version,
            Instant at,
            HandOffStatus status,
            @Schema(nullable = true) @Nullable String reason,
            @Schema(description = "Account id.", nullable = true) @Nullable String by,
            @Schema(nullable = true) @Nullable String agency) {}

    private HandOffHistory() {}

    static void add(Handle transaction, HandOff handOff, @Nullable By by) {
        transaction.execute(
                """
                INSERT INTO hand_off_history (hand_off_id, version, at, status, reason, moved_by, agency)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                handOff.id(),
                handOff.version(),
                handOff.updatedAt(),
                handOff.state().status().code(),
                handOff.state().reason().map(Coded::code).orElse(null),
                by == null ? null : by.account(),
                by == null ? null : by.agency());
    }

    /** Oldest first. */
    static List<Line> of(Handle handle, UUID handOff) {
        return handle.createQuery("SELECT * FROM hand_off_history WHERE hand_off_id = :id ORDER BY version")
                .bind("id", handOff)
                .map((row, context) -> new Line(
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        HandOffStore.constant(HandOffStatus.values(), row.getString("status")),
                        row.getString("reason"),
                        row.getString("moved_by"),
                        row.getString("agency")))
                .list();
    }
}
