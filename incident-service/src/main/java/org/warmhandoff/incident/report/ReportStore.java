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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.incident.report.domain.ReportedFacts;
import org.warmhandoff.incident.report.domain.ReportedPerson;
import org.warmhandoff.kit.database.Rows;
import org.warmhandoff.kit.event.EventJson;

/** Keeps reports, each in its present version, and which incident they belong to. */
@ApplicationScoped
public class ReportStore {

    private static final String SELECT =
            """
            SELECT report_id, version, status, incident_id, agency, agency_type, source_system, source_record_id,
                   received_at, updated_at, area, jurisdiction, boundary_version, latitude, longitude, facts::text,
                   exercise, stated_area, doubts, place_doubts, slots
            FROM report
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Adds new reports, each in the incident that it says, which is its home until it is linked to another. */
    public void add(Handle transaction, List<Added> reports) {
        Rows<Added> rows = Rows.of(reports)
                .column("uuid", added -> added.report().id())
                .column("int8", added -> added.report().version())
                .column("text", added -> added.report().status().code())
                .column("uuid", added -> added.report().incidentId())
                .column("uuid", Added::home)
                .column("text", added -> added.report().source().agency())
                .column("text", added -> added.report().source().agencyType().code())
                .column("text", added -> key(added.report())
                        .map(ReportSource.RecordKey::system)
                        .orElse(null))
                .column("text", added -> key(added.report())
                        .map(ReportSource.RecordKey::recordId)
                        .orElse(null))
                .column("timestamptz", added -> added.report().receivedAt())
                .column("bool", added -> added.report().exercise())
                .column("text", added -> slots(added.slots()));
        changeable(rows, Added::report)
                .update(
                        transaction,
                        """
                        INSERT INTO report (report_id, version, status, incident_id, home_incident_id, agency, agency_type,
                            source_system, source_record_id, received_at, exercise, slots, occurred_at, reported_at,
                            updated_at, area, jurisdiction, boundary_version, latitude, longitude, stated_area,
                            doubts, place_doubts, facts)
                        SELECT r.c1, r.c2, r.c3, r.c4, r.c5, r.c6, r.c7, r.c8, r.c9, r.c10, r.c11, r.c12::smallint[], r.c13,
                            r.c14, r.c15, r.c16, r.c17, r.c18, r.c19, r.c20, r.c21, r.c22::text[], r.c23::text[], r.c24::jsonb
                        FROM {rows} AS r (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13,
                            c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24)
                        """);
        recognize(transaction, reports.stream().map(Added::report).toList());
    }

    /**
     * A report to add.
     *
     * @param home the incident that it makes by itself
     * @param slots which person of the incident each of its people is; null: in the order of the report
     */
    public record Added(Report report, UUID home, @Nullable List<Integer> slots) {}

    /** Keeps a new version of a report. */
    public void update(Handle transaction, Report report) {
        Rows<Report> rows = Rows.of(List.of(report))
                .column("uuid", Report::id)
                .column("int8", Report::version)
                .column("text", one -> one.status().code());
        changeable(rows, Function.identity())
                .update(
                        transaction,
                        """
                        UPDATE report SET version = r.c2, status = r.c3, occurred_at = r.c4, reported_at = r.c5,
                            updated_at = r.c6, area = r.c7, jurisdiction = r.c8, boundary_version = r.c9, latitude = r.c10,
                            longitude = r.c11, stated_area = r.c12, doubts = r.c13::text[], place_doubts = r.c14::text[],
                            facts = r.c15::jsonb
                        FROM {rows} AS r (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15)
                        WHERE report_id = r.c1
                        """);
        transaction.execute("DELETE FROM recognized_person WHERE report_id = ?", report.id());
        recognize(transaction, List.of(report));
    }

    /** Keeps which incident the reports belong to, and which of its people theirs are. */
    public void assign(Handle transaction, UUID incidentId, List<Contribution> contributions) {
        Rows.of(contributions)
                .column("uuid", one -> one.report().id())
                .column("text", one -> slots(one.slots()))
                .column("uuid", one -> incidentId)
                .update(
                        transaction,
                        """
                        UPDATE report SET incident_id = r.c3, slots = r.c2::smallint[]
                        FROM {rows} AS r (c1, c2, c3) WHERE report_id = r.c1
                        """);
    }

    /** Changes where the reports are placed, and nothing else. */
    void updatePlaces(Handle transaction, List<Report> reports) {
        Rows.of(reports)
                .column("uuid", Report::id)
                .column("text", report -> report.place().area())
                .column("text", report -> report.place().jurisdiction())
                .column("int4", report -> report.place().boundaryVersion())
                .column("text", report -> report.place().statedArea())
                .column("text", report -> codes(report.place().doubts()))
                .update(
                        transaction,
                        """
                        UPDATE report SET area = r.c2, jurisdiction = r.c3, boundary_version = r.c4, stated_area = r.c5,
                            place_doubts = r.c6::text[]
                        FROM {rows} AS r (c1, c2, c3, c4, c5, c6) WHERE report_id = r.c1
                        """);
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

    public Optional<Report> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "WHERE report_id = ?")
                .bind(0, id)
                .map((row, context) -> report(row))
                .findOne();
    }

    /**
     * The next active reports of a range. The order is that of their ids, which rise with the time at which they were made, so
     * one key serves the order, the place to go on from and the end.
     */
    public List<Report> page(Handle handle, ReportRange range, int limit) {
        return handle.createQuery(
                        SELECT
                                + """
                        WHERE report_id > :after AND report_id < :end AND agency = :agency AND status = 'active'
                          AND exercise = :exercise AND occurred_at >= :from AND occurred_at < :to
                        ORDER BY report_id LIMIT :limit
                        """)
                .bind("after", Objects.requireNonNullElse(range.after(), BEFORE_ALL))
                .bind("end", firstIdAfter(range.receivedBy()))
                .bind("agency", range.agency())
                .bind("exercise", range.exercise())
                .bind("from", at(range.occurredFrom()))
                .bind("to", at(range.occurredBefore()))
                .bind("limit", limit)
                .map((row, context) -> report(row))
                .list();
    }

    /** The incident that the report makes by itself. */
    public UUID home(Handle handle, UUID id) {
        return handle.createQuery("SELECT home_incident_id FROM report WHERE report_id = ?")
                .bind(0, id)
                .mapTo(UUID.class)
                .one();
    }

    /** The reports of those records that are known, by record. */
    Map<AgencyRecord, Report> findRecords(Handle handle, List<AgencyRecord> records) {
        return Rows.of(records)
                .column("text", AgencyRecord::agency)
                .column("text", AgencyRecord::system)
                .column("text", AgencyRecord::recordId)
                .query(
                        handle,
                        SELECT
                                + """
                        JOIN {rows} AS r (c1, c2, c3)
                            ON agency = r.c1 AND source_system = r.c2 AND source_record_id = r.c3
                        """,
                        ReportStore::report)
                .stream()
                .collect(Collectors.toMap(
                        report -> Optional.ofNullable(AgencyRecord.of(report.source()))
                                .orElseThrow(),
                        Function.identity()));
    }

    /** The reports of the incidents, withdrawn ones too, oldest first, and which of the incident's people theirs are. */
    public Map<UUID, List<Contribution>> ofIncidents(Handle handle, Collection<UUID> incidents) {
        return Rows.of(List.copyOf(incidents))
                .column("uuid", id -> id)
                .query(
                        handle,
                        SELECT + "JOIN {rows} AS r (c1) ON incident_id = r.c1 ORDER BY received_at, report_id",
                        ReportStore::contribution)
                .stream()
                .collect(Collectors.groupingBy(one -> one.report().incidentId()));
    }

    /** An id of version 7 begins with its time in milliseconds; PostgreSQL compares ids byte by byte. */
    private static UUID firstIdAfter(Instant time) {
        return new UUID((time.toEpochMilli() + 1) << 16, 0);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> Rows<T> changeable(Rows<T> rows, Function<T, Report> report) {
        return rows.column("timestamptz", one -> report.apply(one).facts().occurredAt())
                .column("timestamptz", one -> report.apply(one).facts().reportedAt())
                .column("timestamptz", one -> report.apply(one).updatedAt())
                .column("text", one -> report.apply(one).place().area())
                .column("text", one -> report.apply(one).place().jurisdiction())
                .column("int4", one -> report.apply(one).place().boundaryVersion())
                .column("float8", one -> point(report.apply(one))
                        .map(Place.Point::latitude)
                        .orElse(null))
                .column("float8", one -> point(report.apply(one))
                        .map(Place.Point::longitude)
                        .orElse(null))
                .column("text", one -> report.apply(one).place().statedArea())
                .column("text", one -> codes(report.apply(one).doubts()))
                .column("text", one -> codes(report.apply(one).place().doubts()))
                .column(
                        "text",
                        one -> new String(EventJson.write(report.apply(one).facts()), StandardCharsets.UTF_8));
    }

    private static void recognize(Handle transaction, List<Report> reports) {
        record Appearance(UUID person, UUID report) {}
        List<Appearance> appearances = reports.stream()
                .flatMap(report -> report.facts().people().stream()
                        .map(ReportedPerson::personRef)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(person -> new Appearance(person, report.id())))
                .toList();
        Rows.of(appearances)
                .column("uuid", Appearance::person)
                .column("uuid", Appearance::report)
                .update(transaction, "INSERT INTO recognized_person (person_ref, report_id) SELECT * FROM {rows}");
    }

    private static Optional<ReportSource.RecordKey> key(Report report) {
        return Optional.ofNullable(report.source().recordKey());
    }

    private static Optional<Place.Point> point(Report report) {
        return Optional.ofNullable(report.place().point());
    }

    /** As PostgreSQL writes an array: the codes hold nothing that needs quoting. */
    private static String codes(Set<QualityFlag> flags) {
        return flags.stream().map(QualityFlag::code).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String slots(@Nullable List<Integer> slots) {
        return slots == null ? null : slots.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        Report report = report(row);
        Array slots = row.getArray("slots");
        return new Contribution(
                report,
                slots == null
                        ? IntStream.range(0, report.facts().people().size())
                                .boxed()
                                .toList()
                        : Arrays.stream((Short[]) slots.getArray())
                                .map(Short::intValue)
                                .toList());
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
                time(row, "received_at"),
                time(row, "updated_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
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
