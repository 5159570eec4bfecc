package org.warmhandoff.referral.peer;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.referral.peer.domain.PeerNote;
import org.warmhandoff.referral.worker.domain.Worker;

/** Keeps peer notes. They are only ever added. */
@ApplicationScoped
class PeerNoteStore {

    void add(Handle transaction, UUID followUp, PeerNote note) {
        transaction
                .createUpdate(
                        """
                        INSERT INTO peer_note (note_id, follow_up_id, text, written_by, written_at)
                        VALUES (:id, :followUp, :text, :by, :at)
                        """)
                .bind("id", note.id())
                .bind("followUp", followUp)
                .bind("text", note.text())
                .bind("by", note.writtenBy().account())
                .bind("at", note.writtenAt())
                .execute();
    }

    /** The notes of these follow-ups in the order in which they were written. */
    List<PeerNote> list(Handle handle, UUID[] followUps, @Nullable Cursor after, int limit) {
        Query query = handle.createQuery("SELECT * FROM peer_note WHERE follow_up_id = ANY (:followUps) "
                        + (after == null ? "" : "AND (written_at, note_id) > (:afterTime, :afterId)")
                        + " ORDER BY written_at, note_id LIMIT :limit")
                .bind("followUps", followUps)
                .bind("limit", limit);
        if (after != null) {
            query.bind("afterTime", after.time()).bind("afterId", after.id());
        }
        return query.map((row, context) -> new PeerNote(
                        row.getObject("note_id", UUID.class),
                        row.getString("text"),
                        new Worker(row.getString("written_by")),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
