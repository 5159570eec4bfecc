package org.warmhandoff.incident.incident;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.incident.report.ReportConfig;
import org.warmhandoff.incident.report.domain.BackfillRule;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.kit.event.OutgoingEvent;

/**
 * Keeps what the reports add up to, and publishes each new state in the transaction that made it. Today one report is one
 * incident; the version is the incident's own, so that more reports can join it.
 */
@ApplicationScoped
public class Incidents {

    private final EventOutbox events;
    private final BackfillRule backfill;

    Incidents(EventOutbox events, ReportConfig config) {
        this.events = events;
        this.backfill = new BackfillRule(config.backfillAfter());
    }

    /** Opens the incident of a new report. */
    public IncidentSnapshot open(Handle transaction, Report report) {
        IncidentSnapshot snapshot = IncidentSnapshots.of(report, 1, backfill);
        transaction
                .createUpdate(
                        """
                        INSERT INTO incident (incident_id, version, snapshot, updated_at)
                        VALUES (:id, 1, :snapshot::jsonb, :updatedAt)
                        """)
                .bind("id", report.incidentId())
                .bind("snapshot", json(snapshot))
                .bind("updatedAt", report.updatedAt().atOffset(ZoneOffset.UTC))
                .execute();
        publish(transaction, snapshot, report.updatedAt());
        return snapshot;
    }

    /** Restates the incident of a report that was corrected or withdrawn. */
    public IncidentSnapshot restate(Handle transaction, Report report) {
        long version = transaction
                .createQuery("SELECT version + 1 FROM incident WHERE incident_id = ? FOR UPDATE")
                .bind(0, report.incidentId())
                .mapTo(Long.class)
                .one();
        IncidentSnapshot snapshot = IncidentSnapshots.of(report, version, backfill);
        transaction
                .createUpdate(
                        """
                        UPDATE incident SET version = :version, snapshot = :snapshot::jsonb, updated_at = :updatedAt
                        WHERE incident_id = :id
                        """)
                .bind("id", report.incidentId())
                .bind("version", version)
                .bind("snapshot", json(snapshot))
                .bind("updatedAt", report.updatedAt().atOffset(ZoneOffset.UTC))
                .execute();
        publish(transaction, snapshot, report.updatedAt());
        return snapshot;
    }

    /** The incident as it was last published. */
    public Optional<IncidentSnapshot> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT snapshot::text FROM incident WHERE incident_id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .map(Incidents::snapshot);
    }

    private void publish(Handle transaction, IncidentSnapshot snapshot, Instant time) {
        EventType type = EventType.INCIDENT;
        events.append(
                transaction,
                new OutgoingEvent(
                        type.topic(),
                        snapshot.incidentId().toString(),
                        type.cloudEventType(),
                        type.dataSchema(),
                        time,
                        snapshot));
    }

    private static String json(IncidentSnapshot snapshot) {
        return new String(EventJson.write(snapshot), StandardCharsets.UTF_8);
    }

    private static IncidentSnapshot snapshot(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), IncidentSnapshot.class);
        } catch (IOException failure) {
            throw new IllegalStateException("a stored incident cannot be read", failure);
        }
    }
}
