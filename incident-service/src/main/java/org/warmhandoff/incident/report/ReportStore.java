package org.warmhandoff.incident.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.incident.report.domain.ReportedFacts;
import org.warmhandoff.kit.event.EventJson;

/** Keeps reports, each in its present version. */
@ApplicationScoped
public class ReportStore {

    private static final String SELECT =
            """
            SELECT report_id, version, status, incident_id, agency, agency_type, source_system, source_record_id,
                   received_at, updated_at, area, jurisdiction, boundary_version, latitude, longitude, facts::text,
                   exercise, stated_area, doubts, place_doubts
            FROM report
            """;

    /** Adds a report; false, and nothing added, when one with its natural key is there. */
    boolean add(Handle transaction, Report report) {
        return bind(
                                transaction.createUpdate(
                                        """
                                        INSERT INTO report (report_id, version, status, incident_id, agency, agency_type,
                                            source_system, source_record_id, occurred_at, received_at, updated_at,
                                            area, jurisdiction, boundary_version, latitude, longitude, facts,
                                            exercise, reported_at, stated_area, doubts, place_doubts)
                                        VALUES (:id, :version, :status, :incident, :agency, :agencyType,
                                            :system, :recordId, :occurredAt, :receivedAt, :updatedAt,
                                            :area, :jurisdiction, :boundaryVersion, :latitude, :longitude, :facts::jsonb,
                                            :exercise, :reportedAt, :statedArea, :doubts, :placeDoubts)
                                        ON CONFLICT (agency, source_system, source_record_id)
                                            WHERE source_record_id IS NOT NULL DO NOTHING
                                        """),
                                report)
                        .bind("incident", report.incidentId())
                        .bind("agency", report.source().agency())
                        .bind("agencyType", report.source().agencyType().code())
                        .bind("system", key(report).map(ReportSource.RecordKey::system))
                        .bind("recordId", key(report).map(ReportSource.RecordKey::recordId))
                        .bind("receivedAt", at(report.receivedAt()))
                        .bind("exercise", report.exercise())
                        .execute()
                == 1;
    }

    void update(Handle transaction, Report report) {
        bind(
                        transaction.createUpdate(
                                """
                                UPDATE report SET version = :version, status = :status, occurred_at = :occurredAt,
                                    updated_at = :updatedAt, area = :area, jurisdiction = :jurisdiction,
                                    boundary_version = :boundaryVersion, latitude = :latitude, longitude = :longitude,
                                    facts = :facts::jsonb, reported_at = :reportedAt, stated_area = :statedArea,
                                    doubts = :doubts, place_doubts = :placeDoubts
                                WHERE report_id = :id
                                """),
                        report)
                .execute();
    }

    /** Changes where the reports are placed, and nothing else. */
    void updatePlaces(Handle transaction, Collection<Report> reports) {
        if (reports.isEmpty()) {
            return;
        }
        PreparedBatch batch = transaction.prepareBatch(
                """
                UPDATE report SET area = :area, jurisdiction = :jurisdiction, boundary_version = :boundaryVersion,
                    stated_area = :statedArea, place_doubts = :placeDoubts
                WHERE report_id = :id
                """);
        for (Report report : reports) {
            Place place = report.place();
            batch.bind("id", report.id())
                    .bind("area", place.area())
                    .bind("jurisdiction", place.jurisdiction())
                    .bind("boundaryVersion", place.boundaryVersion())
                    .bind("statedArea", place.statedArea())
                    .bindArray("placeDoubts", String.class, codes(place.doubts()))
                    .add();
        }
        batch.execute();
    }

    /** Locks some reports that were placed by an older boundary file, and passes over those that somebody else holds. */
    List<Report> lockPlacedBefore(Handle transaction, int boundaryVersion, int limit) {
        return transaction
                // The order keeps to the index: without it every chunk would read past all that was done before.
                .createQuery(
                        SELECT + "WHERE boundary_version < ? ORDER BY boundary_version LIMIT ? FOR UPDATE SKIP LOCKED")
                .bind(0, boundaryVersion)
                .bind(1, limit)
                .map((row, context) -> report(row))
                .list();
    }

    /** How many reports were placed by an older boundary file. */
    long countPlacedBefore(Handle handle, int boundaryVersion) {
        return handle.createQuery("SELECT count(*) FROM report WHERE boundary_version < ?")
                .bind(0, boundaryVersion)
                .mapTo(Long.class)
                .one();
    }

    Optional<Report> find(Handle handle, UUID id) {
        return one(handle.createQuery(SELECT + "WHERE report_id = ?").bind(0, id));
    }

    /** Finds the report and keeps others from changing it until the transaction ends. */
    Optional<Report> lock(Handle transaction, UUID id) {
        return one(transaction
                .createQuery(SELECT + "WHERE report_id = ? FOR UPDATE")
                .bind(0, id));
    }

    /** As {@link #lock}, by the natural key. */
    Optional<Report> lockRecord(Handle transaction, ReportSource source) {
        ReportSource.RecordKey key = Objects.requireNonNull(source.recordKey(), "recordKey");
        return one(transaction
                .createQuery(
                        SELECT
                                + """
                        WHERE agency = :agency AND source_system = :system AND source_record_id = :recordId
                        FOR UPDATE
                        """)
                .bind("agency", source.agency())
                .bind("system", key.system())
                .bind("recordId", key.recordId()));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Report report) {
        Place place = report.place();
        return statement
                .bind("id", report.id())
                .bind("version", report.version())
                .bind("status", report.status().code())
                .bind("occurredAt", at(report.facts().occurredAt()))
                .bind("updatedAt", at(report.updatedAt()))
                .bind("area", place.area())
                .bind("jurisdiction", place.jurisdiction())
                .bind("boundaryVersion", place.boundaryVersion())
                .bind("latitude", place.point() == null ? null : place.point().latitude())
                .bind("longitude", place.point() == null ? null : place.point().longitude())
                .bind(
                        "reportedAt",
                        Optional.ofNullable(report.facts().reportedAt()).map(ReportStore::at))
                .bind("statedArea", place.statedArea())
                .bindArray("doubts", String.class, codes(report.doubts()))
                .bindArray("placeDoubts", String.class, codes(place.doubts()))
                .bind("facts", new String(EventJson.write(report.facts()), StandardCharsets.UTF_8));
    }

    private static Optional<ReportSource.RecordKey> key(Report report) {
        return Optional.ofNullable(report.source().recordKey());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Report> one(Query query) {
        return query.map((row, context) -> report(row)).findOne();
    }

    private static Report report(ResultSet row) throws SQLException {
        String system = row.getString("source_system");
        Double latitude = row.getObject("latitude", Double.class);
        return new Report(
                row.getObject("report_id", UUID.class),
                row.getLong("version"),
                ReportStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getObject("incident_id", UUID.class),
                new ReportSource(
                        row.getString("agency"),
                        AgencyTypes.byCode(row.getString("agency_type")),
                        system == null ? null : new ReportSource.RecordKey(system, row.getString("source_record_id"))),
                row.getBoolean("exercise"),
                facts(row.getString("facts")),
                new Place(
                        row.getString("area"),
                        row.getString("jurisdiction"),
                        row.getInt("boundary_version"),
                        latitude == null ? null : new Place.Point(latitude, row.getDouble("longitude")),
                        row.getString("stated_area"),
                        flags(row.getArray("place_doubts"))),
                flags(row.getArray("doubts")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> codes(Set<QualityFlag> flags) {
        return flags.stream().map(QualityFlag::code).sorted().toList();
    }

    private static Set<QualityFlag> flags(Array codes) throws SQLException {
        Set<String> held = Set.of((String[]) codes.getArray());
        return Arrays.stream(QualityFlag.values())
                .filter(flag -> held.contains(flag.code()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ReportedFacts facts(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), ReportedFacts.class);
        } catch (IOException failure) {
            throw new IllegalStateException("a stored report cannot be read", failure);
        }
    }
}
