package org.warmhandoff.referral.followup;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.incident.IncidentSnapshot;

/** Remembers the highest version of each incident that was applied. */
@ApplicationScoped
public class IncidentSeenStore {

    /**
     * Moves on to the versions of these snapshots and locks the incidents until the transaction ends.
     *
     * @param snapshots at most one for each incident
     * @return the incidents that moved on; for the others, this version or a higher one was applied before
     */
    Set<UUID> advance(Handle transaction, Collection<IncidentSnapshot> snapshots) {
        UUID[] ids = snapshots.stream().map(IncidentSnapshot::incidentId).toArray(UUID[]::new);
        Long[] versions = snapshots.stream().map(IncidentSnapshot::version).toArray(Long[]::new);
        List<UUID> advanced = transaction
                .createQuery(
                        """
                        INSERT INTO incident_seen (incident_id, version)
                        SELECT incident_id, version FROM unnest(:ids, :versions) AS snapshot (incident_id, version)
                        ORDER BY incident_id
                        ON CONFLICT (incident_id) DO UPDATE SET version = excluded.version
                        WHERE incident_seen.version < excluded.version
                        RETURNING incident_id
                        """)
                .bind("ids", ids)
                .bind("versions", versions)
                .mapTo(UUID.class)
                .list();
        return Set.copyOf(advanced);
    }
}
