package org.warmhandoff.incident.incident;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.kit.database.Rows;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.kit.event.OutgoingEvent;

/** Keeps each incident as it was last published, and publishes each new state in the transaction that made it. */
@ApplicationScoped
class IncidentStore {

    /**
     * A new state of an incident.
     *
     * @param json of the snapshot, which is kept and published
     * @param traceParent W3C trace context of what caused it; null takes the present one
     */
    record NewState(IncidentSnapshot snapshot, byte[] json, Instant time, @Nullable String traceParent) {

        static NewState of(IncidentSnapshot snapshot, Instant time, @Nullable String traceParent) {
            return new NewState(snapshot, EventJson.write(snapshot), time, traceParent);
        }
    }

    private final EventOutbox events;

    IncidentStore(EventOutbox events) {
        this.events = events;
    }

    Optional<IncidentSnapshot> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT snapshot::text FROM incident WHERE incident_id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .map(IncidentStore::snapshot);
    }

    /** The last states of the incidents, by id; what was never published is missing. */
    Map<UUID, IncidentSnapshot> findAll(Handle handle, Collection<UUID> ids) {
        return Rows.of(List.copyOf(ids))
                .column("uuid", id -> id)
                .query(
                        handle,
                        "SELECT snapshot::text FROM incident JOIN {rows} AS r (c1) ON incident_id = r.c1",
                        row -> snapshot(row.getString(1)))
                .stream()
                .collect(Collectors.toMap(IncidentSnapshot::incidentId, snapshot -> snapshot));
    }

    void publish(Handle transaction, List<NewState> states) {
        Rows.of(states)
                .column("uuid", one -> one.snapshot().incidentId())
                .column("int8", one -> one.snapshot().version())
                .column("text", one -> new String(one.json(), StandardCharsets.UTF_8))
                .column("timestamptz", one -> one.time())
                .update(
                        transaction,
                        """
                        INSERT INTO incident (incident_id, version, snapshot, updated_at)
                        SELECT r.c1, r.c2, r.c3::jsonb, r.c4 FROM {rows} AS r (c1, c2, c3, c4)
                        ON CONFLICT (incident_id) DO UPDATE
                        SET version = excluded.version, snapshot = excluded.snapshot, updated_at = excluded.updated_at
                        """);
        events.append(transaction, states.stream().map(IncidentStore::event).toList());
    }

    private static OutgoingEvent event(NewState state) {
        EventType type = EventType.INCIDENT;
        return new OutgoingEvent(
                type.topic(),
                state.snapshot().incidentId().toString(),
                type.cloudEventType(),
                type.dataSchema(),
                state.time(),
                state.json(),
                state.traceParent());
    }

    private static IncidentSnapshot snapshot(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), IncidentSnapshot.class);
        } catch (IOException failure) {
            throw new IllegalStateException("a stored incident cannot be read", failure);
        }
    }
}
