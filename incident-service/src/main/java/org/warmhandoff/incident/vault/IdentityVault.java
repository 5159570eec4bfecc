package org.warmhandoff.incident.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.vault.domain.BlindIndex;
import org.warmhandoff.incident.vault.domain.PersonIdentity;
import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.database.Rows;
import org.warmhandoff.kit.event.EventJson;

/**
 * Keeps who the people of a report are, apart from everything else, and gives an opaque reference in exchange. Who may read them,
 * and for which purpose, belongs to {@code org.warmhandoff.incident.identity}. They are not encrypted yet; until they are, protect
 * the database as what it then is.
 */
@ApplicationScoped
public class IdentityVault {

    private final BlindIndex blindIndex;

    IdentityVault(VaultConfig config) {
        this.blindIndex = new BlindIndex(Base64.getDecoder().decode(config.blindIndexKey()));
    }

    /**
     * The reference of a known person: the same one whenever the same person is reported. It is random, so that it tells
     * nothing; the blind index leads to it and never leaves the vault.
     *
     * @return nothing for a person who cannot be told from others
     */
    public Optional<UUID> recognize(Handle transaction, PersonIdentity identity) {
        return blindIndex.of(identity).map(index -> transaction
                .createQuery(
                        """
                        INSERT INTO vault.known_person (blind_index, person_ref) VALUES (:index, :ref)
                        ON CONFLICT (blind_index) DO UPDATE SET blind_index = excluded.blind_index
                        RETURNING person_ref
                        """)
                .bind("index", index)
                .bind("ref", Ids.opaque())
                .mapTo(UUID.class)
                .one());
    }

    /** As {@link #recognize}, without remembering whoever is new. */
    public Optional<UUID> find(Handle handle, PersonIdentity identity) {
        return blindIndex.of(identity).flatMap(index -> handle.createQuery(
                        "SELECT person_ref FROM vault.known_person WHERE blind_index = ?")
                .bind(0, index)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Keeps the identities of a report's people in place of the ones before; null where a person came without one. */
    public void keep(Handle transaction, UUID reportId, List<@Nullable PersonIdentity> identities) {
        forget(transaction, reportId);
        for (int position = 0; position < identities.size(); position++) {
            PersonIdentity identity = identities.get(position);
            if (identity != null) {
                transaction.execute(
                        "INSERT INTO vault.person_identity (report_id, person, identity) VALUES (?, ?, ?::jsonb)",
                        reportId,
                        position,
                        new String(EventJson.write(identity), StandardCharsets.UTF_8));
            }
        }
    }

    /**
     * Who a person of a report is.
     *
     * @param person position in the report
     * @return nothing when the report came without an identity of theirs
     */
    public Optional<PersonIdentity> read(Handle handle, UUID reportId, int person) {
        return handle.createQuery("SELECT identity::text FROM vault.person_identity WHERE report_id = ? AND person = ?")
                .bind(0, reportId)
                .bind(1, person)
                .mapTo(String.class)
                .findOne()
                .map(IdentityVault::identity);
    }

    /** Forgets who the people of a report are. */
    public void forget(Handle transaction, UUID reportId) {
        transaction.execute("DELETE FROM vault.person_identity WHERE report_id = ?", reportId);
    }

    /** References for each of the people, in order; null where there is none. */
    public List<@Nullable UUID> recognizeAll(Handle transaction, List<@Nullable PersonIdentity> identities) {
        List<@Nullable UUID> references = new ArrayList<>();
        for (PersonIdentity identity : identities) {
            references.add(
                    identity == null ? null : recognize(transaction, identity).orElse(null));
        }
        return references;
    }

    /** As {@link #recognizeAll}, without remembering whoever is new. */
    public List<@Nullable UUID> findAll(Handle handle, List<@Nullable PersonIdentity> identities) {
        List<@Nullable UUID> references = new ArrayList<>();
        for (PersonIdentity identity : identities) {
            references.add(identity == null ? null : find(handle, identity).orElse(null));
        }
        return references;
    }

    /** Those of the reports that come with an identity. */
    public Set<UUID> holding(Handle handle, List<UUID> reportIds) {
        return Set.copyOf(Rows.of(reportIds)
                .column("uuid", id -> id)
                .query(
                        handle,
                        "SELECT DISTINCT report_id FROM vault.person_identity JOIN {rows} AS wanted (id) ON report_id = id",
                        row -> row.getObject(1, UUID.class)));
    }

    private static PersonIdentity identity(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), PersonIdentity.class);
        } catch (IOException unreadable) {
            // Without its cause, whose message may quote the identity.
            throw new IllegalStateException("a stored identity cannot be read");
        }
    }
}
