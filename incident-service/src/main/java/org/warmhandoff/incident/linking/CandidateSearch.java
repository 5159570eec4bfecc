package org.warmhandoff.incident.linking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.linking.domain.LinkPolicy;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.kit.database.Rows;

/**
 * Finds the incidents that are near enough to a report to be compared with it: at least those for which {@link
 * LinkPolicy#compares} holds with one of their reports. It may find a few more; the rules look at each.
 */
@ApplicationScoped
class CandidateSearch {

    private static final double CELL_DEGREES = 0.02;
    private static final double METERS_PER_DEGREE = 111_195;

    /** One square of the map to look in, for one report. */
    private record Probe(int ordinal, Report report, @Nullable Long cell) {}

    private record Found(int ordinal, UUID incident) {}

    private final LinkPolicy policy;

    CandidateSearch(LinkingConfig config) {
        this.policy = config.policy();
    }

    /** The incidents for each of the reports, by its position; a report's own incident is not among them. */
    Map<Integer, Set<UUID>> search(Handle handle, List<Report> reports) {
        List<Probe> byTime = new ArrayList<>();
        List<Probe> fromElsewhere = new ArrayList<>();
        List<Probe> byJurisdiction = new ArrayList<>();
        List<Probe> byPoint = new ArrayList<>();
        List<Probe> byPerson = new ArrayList<>();
        for (int ordinal = 0; ordinal < reports.size(); ordinal++) {
            Report report = reports.get(ordinal);
            Probe probe = new Probe(ordinal, report, null);
            byTime.add(probe);
            if (LinkPolicy.reportsFromElsewhere(report)) {
                fromElsewhere.add(probe);
            } else {
                addCells(byPoint, probe);
            }
            if (LinkPolicy.placeIsNotKnown(report)) {
                byJurisdiction.add(probe);
            }
            if (report.facts().people().stream().anyMatch(person -> person.personRef() != null)) {
                byPerson.add(probe);
            }
        }
        Map<Integer, Set<UUID>> found = new HashMap<>();
        collect(found, inTheSameArea(handle, byTime));
        collect(found, fromElsewhere(handle, byTime));
        collect(found, anywhere(handle, fromElsewhere));
        collect(found, inTheSameJurisdiction(handle, byJurisdiction));
        collect(found, somewhereInTheJurisdiction(handle, byTime));
        collect(found, near(handle, byPoint));
        collect(found, atTheSameSpot(handle, byPoint));
        collect(found, ofTheSamePerson(handle, byPerson));
        found.forEach(
                (ordinal, incidents) -> incidents.remove(reports.get(ordinal).incidentId()));
        return found;
    }

    private List<Found> inTheSameArea(Handle handle, List<Probe> probes) {
        return inTime(handle, probes, "r.area = s.area");
    }

    private List<Found> fromElsewhere(Handle handle, List<Probe> probes) {
        return inTime(handle, probes, "r.agency_type IN ('hospital', 'medical-examiner')");
    }

    private List<Found> anywhere(Handle handle, List<Probe> probes) {
        return inTime(handle, probes, "true");
    }

    private List<Found> inTheSameJurisdiction(Handle handle, List<Probe> probes) {
        return inTime(handle, probes, "r.jurisdiction IS NOT DISTINCT FROM s.jurisdiction");
    }

    private List<Found> somewhereInTheJurisdiction(Handle handle, List<Probe> probes) {
        return inTime(
                handle,
                probes,
                """
                (r.doubts && '{default-point}' OR r.place_doubts && '{default-point,unassigned-area}')
                AND r.jurisdiction IS NOT DISTINCT FROM s.jurisdiction
                """);
    }

    private List<Found> near(Handle handle, List<Probe> probes) {
        return inTime(handle, probes, "r.cell = s.cell");
    }

    private List<Found> ofTheSamePerson(Handle handle, List<Probe> probes) {
        return search(
                handle,
                probes,
                """
                SELECT DISTINCT s.ordinal, r.incident_id
                FROM probes s CROSS JOIN LATERAL (
                    SELECT r.incident_id FROM recognized_person known JOIN report r USING (report_id)
                    WHERE known.person_ref = ANY (s.people::uuid[]) AND r.status = 'active' AND r.exercise = s.exercise
                        AND r.occurred_at BETWEEN s.at - s.person_apart AND s.at + s.person_apart
                    OFFSET 0) r
                """);
    }

    /** Records of the same agency. The square is a little larger than the circle that the policy means. */
    private List<Found> atTheSameSpot(Handle handle, List<Probe> probes) {
        return search(
                handle,
                probes,
                """
                SELECT DISTINCT s.ordinal, r.incident_id
                FROM probes s CROSS JOIN LATERAL (
                    SELECT r.incident_id FROM report r
                    WHERE r.status = 'active' AND r.exercise = s.exercise AND r.agency = s.agency AND r.cell = s.cell
                        AND r.occurred_at BETWEEN s.at - s.agency_apart AND s.at + s.agency_apart
                        AND abs(r.latitude - s.latitude) <= s.spot
                        AND abs(r.longitude - s.longitude) * cos(radians(s.latitude)) <= s.spot
                        AND NOT (r.doubts && '{default-point}' OR r.place_doubts && '{default-point,unassigned-area}')
                    OFFSET 0) r
                """);
    }

    /**
     * Reports of other agencies. Looks agency by agency, so that in a file of one agency nothing of its own within the hours is ever
     * touched. {@code OFFSET 0} keeps the planner from reading the whole table instead, which it takes to be cheaper because it
     * cannot tell how short the time is.
     */
    private List<Found> inTime(Handle handle, List<Probe> probes, String condition) {
        return search(
                handle,
                probes,
                """
                SELECT DISTINCT s.ordinal, r.incident_id
                FROM probes s JOIN known ON known.agency <> s.agency CROSS JOIN LATERAL (
                    SELECT r.incident_id FROM report r
                    WHERE r.status = 'active' AND r.exercise = s.exercise AND r.agency = known.agency
                        AND r.occurred_at BETWEEN s.at - s.apart AND s.at + s.apart
                        AND (%s)
                    OFFSET 0) r
                """
                        .formatted(condition));
    }

    /** @param sql over {@code probes}, and {@code known}: every agency that has reported, found by hopping along an index */
    private List<Found> search(Handle handle, List<Probe> probes, String sql) {
        return Rows.of(probes)
                .column("int4", Probe::ordinal)
                .column("timestamptz", probe -> probe.report().facts().occurredAt())
                .column("text", probe -> probe.report().source().agency())
                .column("text", probe -> probe.report().place().area())
                .column("text", probe -> probe.report().place().jurisdiction())
                .column("bool", probe -> probe.report().exercise())
                .column("int8", Probe::cell)
                .column("float8", probe -> latitude(probe.report()))
                .column("float8", probe -> longitude(probe.report()))
                .column("float8", probe -> LinkPolicy.ONE_SPOT_METERS / METERS_PER_DEGREE)
                .column("text", CandidateSearch::people)
                .column("interval", probe -> interval(policy.maxTimeApart()))
                .column("interval", probe -> interval(policy.maxTimeApartOfSameAgency()))
                .column("interval", probe -> interval(policy.maxTimeApartOfKnownPerson()))
                .query(
                        handle,
                        """
                        WITH RECURSIVE known (agency) AS (
                            (SELECT agency FROM report WHERE status = 'active' ORDER BY agency LIMIT 1)
                            UNION ALL
                            SELECT (SELECT r.agency FROM report r WHERE r.status = 'active' AND r.agency > known.agency
                                    ORDER BY r.agency LIMIT 1)
                            FROM known WHERE known.agency IS NOT NULL),
                        probes (ordinal, at, agency, area, jurisdiction, exercise, cell, latitude, longitude, spot,
                            people, apart, agency_apart, person_apart)
                            AS (SELECT * FROM {rows})
                        """
                                + sql,
                        row -> new Found(row.getInt(1), row.getObject(2, UUID.class)));
    }

    private static void collect(Map<Integer, Set<UUID>> found, List<Found> more) {
        more.forEach(one ->
                found.computeIfAbsent(one.ordinal(), none -> new HashSet<>()).add(one.incident()));
    }

    /** The squares that a circle around the report's point touches. */
    private void addCells(List<Probe> probes, Probe probe) {
        Place.Point point = probe.report().place().point();
        if (point == null) {
            return;
        }
        double north = policy.maxDistanceMeters() / METERS_PER_DEGREE;
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(point.latitude())));
        for (long row = index(point.latitude() - north + 90); row <= index(point.latitude() + north + 90); row++) {
            for (long column = index(point.longitude() - east + 180);
                    column <= index(point.longitude() + east + 180);
                    column++) {
                probes.add(new Probe(probe.ordinal(), probe.report(), (row << 20) + column));
            }
        }
    }

    private static long index(double degrees) {
        return (long) Math.floor(degrees / CELL_DEGREES);
    }

    private static @Nullable Double latitude(Report report) {
        Place.Point point = report.place().point();
        return point == null ? null : point.latitude();
    }

    private static @Nullable Double longitude(Report report) {
        Place.Point point = report.place().point();
        return point == null ? null : point.longitude();
    }

    private static String people(Probe probe) {
        StringBuilder people = new StringBuilder("{");
        probe.report().facts().people().forEach(person -> {
            if (person.personRef() != null) {
                people.append(people.length() > 1 ? "," : "").append(person.personRef());
            }
        });
        return people.append('}').toString();
    }

    private static String interval(Duration duration) {
        return duration.toSeconds() + " seconds";
    }
}
