package org.warmhandoff.referral.followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.referral.followup.domain.Incident;

/**
 * Remembers the newest version of each incident, and what follow-ups need to know of it.
 *
 * <p>Who serves the people of linked incidents is decided by whoever holds the lock on the surviving one. So {@link #advance}
 * locks, besides the incidents that it writes, those that they are merged into and those that they were merged into before:
 * two merges into one incident, or a merge and a correction, wait for each other, and the later one sees what the earlier
 * one has done. A survivor that was not seen yet is entered at version 0 for that, with nothing known of it.
 */
@ApplicationScoped
public class IncidentSeenStore {

    /** The incidents, and those that they are merged into, over several merges too. */
    private static final String WITH_SURVIVORS =
            """
            WITH RECURSIVE upwards AS (
                SELECT incident_id, merged_into FROM incident_seen WHERE incident_id = ANY (:ids)
                UNION
                SELECT survivor.incident_id, survivor.merged_into
                FROM incident_seen survivor JOIN upwards ON survivor.incident_id = upwards.merged_into
            )
            """;

    /**
     * What a batch has moved.
     *
     * @param advanced the incidents that moved on; for the others, this version or a higher one was applied before
     * @param formerSurvivors of those incidents that were merged into another before, by incident
     */
    record Advance(Set<UUID> advanced, Map<UUID, UUID> formerSurvivors) {}

    /**
     * Moves on to these versions and locks the incidents until the transaction ends.
     *
     * @param snapshots at most one for each incident
     */
    Advance advance(Handle transaction, Collection<IncidentSnapshot> snapshots) {
        Map<UUID, UUID> formerSurvivors = lock(transaction, snapshots);
        List<Incident> incidents = snapshots.stream().map(Incident::of).toList();
        Set<UUID> advanced = transaction
                .createQuery(
                        """
                        INSERT INTO incident_seen (incident_id, version, merged_into, facts)
                        SELECT incident_id, version, merged_into, facts::jsonb
                        FROM unnest(:ids, :versions, :mergedInto, :facts)
                            AS snapshot (incident_id, version, merged_into, facts)
                        ORDER BY incident_id
                        ON CONFLICT (incident_id) DO UPDATE
                        SET version = excluded.version, merged_into = excluded.merged_into, facts = excluded.facts
                        WHERE incident_seen.version < excluded.version
                        RETURNING incident_id
                        """)
                .bind("ids", incidents.stream().map(Incident::id).toArray(UUID[]::new))
                .bind(
                        "versions",
                        snapshots.stream().map(IncidentSnapshot::version).toArray(Long[]::new))
                .bind("mergedInto", incidents.stream().map(Incident::mergedInto).toArray(UUID[]::new))
                .bind(
                        "facts",
                        incidents.stream()
                                .map(incident -> new String(EventJson.write(incident), StandardCharsets.UTF_8))
                                .toArray(String[]::new))
                .mapTo(UUID.class)
                .set();
        formerSurvivors.keySet().retainAll(advanced);
        return new Advance(advanced, formerSurvivors);
    }

    /** Everything that is linked with these incidents, themselves included, as their newest snapshots say. */
    List<Incident> linkedWith(Handle transaction, Collection<UUID> incidents) {
        return transaction
                .createQuery(
                        WITH_SURVIVORS
                                + """
                                , linked AS (
                                    SELECT incident_id FROM upwards
                                    UNION
                                    SELECT merged.incident_id
                                    FROM incident_seen merged JOIN linked ON merged.merged_into = linked.incident_id
                                )
                                SELECT facts::text FROM incident_seen
                                WHERE incident_id IN (SELECT incident_id FROM linked) AND facts IS NOT NULL
                                """)
                .bind("ids", incidents.toArray(UUID[]::new))
                .map((row, context) -> incident(row.getString(1)))
                .list();
    }

    /** One statement locks all in the order of their ids, so that no two transactions wait for each other in a circle. */
    private static Map<UUID, UUID> lock(Handle transaction, Collection<IncidentSnapshot> snapshots) {
        UUID[] newSurvivors = snapshots.stream()
                .map(IncidentSnapshot::mergedInto)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        if (newSurvivors.length > 0) {
            transaction
                    .createUpdate(
                            """
                            INSERT INTO incident_seen (incident_id, version)
                            SELECT DISTINCT incident_id, 0 FROM unnest(:ids) AS survivor (incident_id)
                            ORDER BY incident_id
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("ids", newSurvivors)
                    .execute();
        }
        UUID[] ids = Stream.concat(snapshots.stream().map(IncidentSnapshot::incidentId), Arrays.stream(newSurvivors))
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, UUID> survivors = new HashMap<>();
        transaction
                .createQuery(
                        WITH_SURVIVORS
                                + """
                                SELECT incident_id, merged_into FROM incident_seen
                                WHERE incident_id IN (SELECT incident_id FROM upwards)
                                ORDER BY incident_id FOR UPDATE
                                """)
                .bind("ids", ids)
                .map((row, context) -> {
                    UUID survivor = row.getObject("merged_into", UUID.class);
                    if (survivor != null) {
                        survivors.put(row.getObject("incident_id", UUID.class), survivor);
                    }
                    return survivors;
                })
                .list();
        return survivors;
    }

    private static Incident incident(String facts) {
        try {
            return EventJson.read(facts.getBytes(StandardCharsets.UTF_8), Incident.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
