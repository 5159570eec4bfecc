package org.warmhandoff.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Topics;
import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ContributingReport;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.TopicProbe;

/** Incidents as the incident service publishes them, sent to the real topic. */
public final class Incidents {

    /** Trace context of the records, which must come out with the follow-ups. */
    public static final String TRACE_PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Database database;
    private final TopicProbe probe;

    public Incidents(Database database, TopicProbe probe) {
        this.database = database;
        this.probe = probe;
    }

    /**
     * An active incident, an hour ago, of these people by index.
     *
     * @param area code of its neighborhood; its jurisdiction is the same with {@code -county} after it
     */
    public static IncidentSnapshot incident(String area, Outcome... people) {
        Instant occurredAt = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        return new IncidentSnapshot(
                UUID.randomUUID(),
                1,
                IncidentKind.OVERDOSE,
                Classification.SUSPECTED,
                IncidentStatus.ACTIVE,
                occurredAt,
                occurredAt.plusSeconds(600),
                area,
                area + "-county",
                1,
                people(people),
                List.of(new ContributingReport("port-ferris-ems", AgencyType.EMS)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The next version, of this one person, an adult. */
    public static IncidentSnapshot about(UUID personRef, IncidentSnapshot incident) {
        return with(person(personRef, AgeBand.FROM_25, OutreachConsent.NOT_ASKED), incident);
    }

    /** The next version, of one person. */
    public static IncidentSnapshot with(PersonSnapshot person, IncidentSnapshot incident) {
        return new IncidentSnapshot(
                incident.incidentId(),
                incident.version() + 1,
                incident.kind(),
                incident.classification(),
                incident.status(),
                incident.occurredAt(),
                incident.reportedAt(),
                incident.area(),
                incident.jurisdiction(),
                incident.boundaryVersion(),
                List.of(person),
                incident.reports(),
                incident.classificationBasis(),
                incident.sceneType(),
                incident.responders(),
                incident.knownAt(),
                incident.exercise(),
                incident.backfill(),
                incident.mergedInto(),
                incident.qualityFlags());
    }

    public static PersonSnapshot person(@Nullable UUID personRef, AgeBand ageBand, OutreachConsent consent) {
        return new PersonSnapshot(
                0,
                Outcome.NONFATAL,
                ageBand,
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                Disposition.UNKNOWN,
                personRef,
                null,
                null,
                null,
                consent,
                List.of());
    }

    public static List<PersonSnapshot> people(Outcome... outcomes) {
        return IntStream.range(0, outcomes.length)
                .mapToObj(index -> new PersonSnapshot(
                        index,
                        outcomes[index],
                        AgeBand.UNKNOWN,
                        Gender.UNKNOWN,
                        List.of(),
                        List.of(),
                        Disposition.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }

    /** The next version, with what may have changed. */
    public static IncidentSnapshot next(
            IncidentSnapshot incident, Classification classification, IncidentStatus status, Outcome... people) {
        return next(incident, classification, status, incident.occurredAt(), incident.area(), people);
    }

    /** The next version, with what may have changed. */
    public static IncidentSnapshot next(
            IncidentSnapshot incident,
            Classification classification,
            IncidentStatus status,
            Instant occurredAt,
            String area,
            Outcome... people) {
        return new IncidentSnapshot(
                incident.incidentId(),
                incident.version() + 1,
                incident.kind(),
                classification,
                status,
                occurredAt,
                incident.reportedAt(),
                area,
                area + "-county",
                incident.boundaryVersion(),
                people(people),
                incident.reports(),
                incident.classificationBasis(),
                incident.sceneType(),
                incident.responders(),
                incident.knownAt(),
                incident.exercise(),
                incident.backfill(),
                incident.mergedInto(),
                incident.qualityFlags());
    }

    /** The next version: another incident carries its people now. */
    public static IncidentSnapshot mergedInto(IncidentSnapshot incident, IncidentSnapshot survivor) {
        return next(
                incident,
                incident.kind(),
                IncidentStatus.MERGED,
                incident.exercise(),
                incident.backfill(),
                survivor.incidentId());
    }

    /** The next version: it stands, by itself. */
    public static IncidentSnapshot active(IncidentSnapshot incident) {
        return next(incident, incident.kind(), IncidentStatus.ACTIVE, incident.exercise(), incident.backfill(), null);
    }

    /** The next version, of another kind. */
    public static IncidentSnapshot of(IncidentKind kind, IncidentSnapshot incident) {
        return next(incident, kind, incident.status(), incident.exercise(), incident.backfill(), null);
    }

    /** The next version, of an exercise. */
    public static IncidentSnapshot exercise(IncidentSnapshot incident) {
        return next(incident, incident.kind(), incident.status(), true, incident.backfill(), null);
    }

    /** The next version, which came too late to wake anybody, or not. */
    public static IncidentSnapshot backfill(IncidentSnapshot incident, boolean backfill) {
        return next(incident, incident.kind(), incident.status(), incident.exercise(), backfill, null);
    }

    /** The next version, suspected to be the same as another one, or no more. */
    public static IncidentSnapshot suspectedDuplicate(IncidentSnapshot incident, boolean suspected) {
        IncidentSnapshot next = active(incident);
        return new IncidentSnapshot(
                next.incidentId(),
                next.version(),
                next.kind(),
                next.classification(),
                next.status(),
                next.occurredAt(),
                next.reportedAt(),
                next.area(),
                next.jurisdiction(),
                next.boundaryVersion(),
                next.people(),
                next.reports(),
                next.classificationBasis(),
                next.sceneType(),
                next.responders(),
                next.knownAt(),
                next.exercise(),
                next.backfill(),
                next.mergedInto(),
                suspected ? List.of(QualityFlag.SUSPECTED_DUPLICATE) : List.of());
    }

    private static IncidentSnapshot next(
            IncidentSnapshot incident,
            IncidentKind kind,
            IncidentStatus status,
            @Nullable Boolean exercise,
            @Nullable Boolean backfill,
            @Nullable UUID mergedInto) {
        return new IncidentSnapshot(
                incident.incidentId(),
                incident.version() + 1,
                kind,
                incident.classification(),
                status,
                incident.occurredAt(),
                incident.reportedAt(),
                incident.area(),
                incident.jurisdiction(),
                incident.boundaryVersion(),
                incident.people(),
                incident.reports(),
                incident.classificationBasis(),
                incident.sceneType(),
                incident.responders(),
                incident.knownAt(),
                exercise,
                backfill,
                mergedInto,
                incident.qualityFlags());
    }

    /** Sends the snapshots, in this order, and returns when the service has applied all of them. */
    public void sendAndAwait(IncidentSnapshot... snapshots) {
        List.of(snapshots).stream().map(this::send).toList().forEach(this::awaitApplied);
    }

    public RecordMetadata send(IncidentSnapshot snapshot) {
        byte[] data = EventJson.write(snapshot);
        EventContract.check(EventType.INCIDENT, data);
        return send(snapshot.incidentId().toString(), data);
    }

    /** Sends any bytes with the envelope of an incident. */
    public RecordMetadata send(String key, byte[] data) {
        return probe.send(
                Topics.INCIDENTS,
                key,
                data,
                Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        EventType.INCIDENT.cloudEventType(),
                        "ce_source",
                        "/incident-service",
                        "ce_specversion",
                        "1.0",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        key,
                        "ce_dataschema",
                        EventType.INCIDENT.dataSchema().toString(),
                        "content-type",
                        "application/json",
                        "traceparent",
                        TRACE_PARENT));
    }

    /** Waits until the service's stored position is past the record. */
    public void awaitApplied(RecordMetadata sent) {
        Awaitility.await("the record at " + sent.partition() + "/" + sent.offset())
                .atMost(Duration.ofSeconds(60))
                .until(() -> position(sent.partition()) > sent.offset());
    }

    private long position(int partition) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT next_offset FROM consumer_position
                        WHERE consumer = 'referral-service' AND topic = :topic AND partition = :partition
                        """)
                .bind("topic", Topics.INCIDENTS)
                .bind("partition", partition)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }
}
