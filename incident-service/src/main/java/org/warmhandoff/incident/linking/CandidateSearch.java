package org.warmhandoff.incident.linking;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.linking.domain.LinkPolicy;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportedPerson;
import org.warmhandoff.kit.database.Rows;

/**
 * Finds the incidents that are near enough to a report to be compared with it: at least those for which {@link
 * LinkPolicy#compares} holds with one of their reports, or the nearest of them in time where there are very many. It may find a
 * few more; the rules look at each.
 */
@ApplicationScoped
class CandidateSearch {

    private static final double METERS_PER_DEGREE = 111_195;

    /** What follows "{@code WITH}": {@code known} is every agency that has reported, found by hopping along an index. */
    private static final String PROBES =
            """
            WITH RECURSIVE known (agency) AS (
                (SELECT agency FROM report WHERE status = 'active' ORDER BY agency LIMIT 1)
                UNION ALL
                SELECT (SELECT r.agency FROM report r WHERE r.status = 'active' AND r.agency > known.agency
                        ORDER BY r.agency LIMIT 1)
                FROM known WHERE known.agency IS NOT NULL),
            probes (ordinal, at, agency, area, jurisdiction, exercise, latitude, longitude, people, from_elsewhere, no_place,
                    apart, agency_apart, person_apart, near, spot)
                AS (SELECT * FROM {rows})
            """;

    private static final String HAS_NO_PLACE =
            "(r.doubts && '{default-point}' OR r.place_doubts && '{default-point,unassigned-area}')";

    /**
     * Looks agency by agency, so that in a file of one agency nothing of its own is ever touched. Within the hours an agency has
     * few reports; the place of each is looked at.
     */
    private static final String OF_OTHER_AGENCIES =
            """
            SELECT s.ordinal, r.incident_id, r.apart
            FROM probes s CROSS JOIN known CROSS JOIN LATERAL (%s) r
            WHERE known.agency <> s.agency
            """
                    .formatted(nearestInTime(
                            "s.apart",
                            """
                                    r.agency = known.agency
                                    AND (s.from_elsewhere OR r.agency_type IN ('hospital', 'medical-examiner')
                                        OR r.area = s.area OR %s
                                        OR ((s.no_place OR %s) AND r.jurisdiction IS NOT DISTINCT FROM s.jurisdiction))
                                    """
                                    .formatted(within("s.near"), HAS_NO_PLACE)));

    private static final String OF_THE_SAME_AGENCY =
            """
            SELECT s.ordinal, r.incident_id, r.apart
            FROM probes s CROSS JOIN LATERAL (%s) r
            WHERE NOT s.from_elsewhere AND NOT s.no_place
            """
                    .formatted(nearestInTime(
                            "s.agency_apart",
                            "r.agency = s.agency AND %s AND NOT %s".formatted(within("s.spot"), HAS_NO_PLACE)));

    private static final String OF_THE_SAME_PERSON =
            """
            SELECT s.ordinal, r.incident_id, -1
            FROM probes s CROSS JOIN LATERAL (
                SELECT r.incident_id FROM recognized_person known JOIN report r USING (report_id)
                WHERE known.person_ref = ANY (s.people::uuid[]) AND r.status = 'active' AND r.exercise = s.exercise
                    AND r.occurred_at BETWEEN s.at - s.person_apart AND s.at + s.person_apart
                OFFSET 0) r
            WHERE s.people <> '{}'
            """;

    private static final String SEARCH = PROBES
            + """
            SELECT ordinal, incident_id FROM (
                SELECT ordinal, incident_id,
                    row_number() OVER (PARTITION BY ordinal ORDER BY min(apart), incident_id) AS nearest
                FROM (
            """
            + String.join(" UNION ALL ", OF_OTHER_AGENCIES, OF_THE_SAME_AGENCY, OF_THE_SAME_PERSON)
            + ") found (ordinal, incident_id, apart) GROUP BY ordinal, incident_id) ranked WHERE nearest <= "
            + LinkPolicy.MOST_CANDIDATES;

    private record Found(int ordinal, UUID incident) {}

    private final LinkPolicy policy;

    CandidateSearch(LinkingConfig config) {
        this.policy = config.policy();
    }

    /**
     * Goes along the index from the moment of the report, once forward and once back, and stops early: of ten thousand reports of
     * one moment it reads a hundred. The order also keeps the planner from reading the whole table, which it takes to be cheaper,
     * because it cannot tell how short the time is.
     */
    private static String nearestInTime(String farthest, String condition) {
        String next =
                """
                (SELECT r.incident_id, abs(extract(epoch FROM r.occurred_at - s.at)) AS apart FROM report r
                WHERE r.status = 'active' AND r.exercise = s.exercise AND %s AND %s
                ORDER BY r.occurred_at %s LIMIT %d)
                """;
        return next.formatted(
                        condition,
                        "r.occurred_at >= s.at AND r.occurred_at <= s.at + " + farthest,
                        "ASC",
                        LinkPolicy.MOST_CANDIDATES)
                + " UNION ALL "
                + next.formatted(
                        condition,
                        "r.occurred_at < s.at AND r.occurred_at >= s.at - " + farthest,
                        "DESC",
                        LinkPolicy.MOST_CANDIDATES);
    }

    /** The square is a little larger than the circle that the policy means. Nothing is within it where one has no point. */
    private static String within(String degrees) {
        return "(abs(r.latitude - s.latitude) <= " + degrees
                + " AND abs(r.longitude - s.longitude) * cos(radians(s.latitude)) <= " + degrees + ")";
    }

    /** The incidents for each of the reports, by its position; a report's own incident is not among them. */
    Map<Integer, Set<UUID>> search(Handle handle, List<Report> reports) {
        double near = policy.maxDistanceMeters() / METERS_PER_DEGREE;
        double spot = LinkPolicy.ONE_SPOT_METERS / METERS_PER_DEGREE;
        String apart = interval(policy.maxTimeApart());
        String agencyApart = interval(policy.maxTimeApartOfSameAgency());
        String personApart = interval(policy.maxTimeApartOfKnownPerson());
        Map<Integer, Set<UUID>> found = new HashMap<>();
        Rows.of(IntStream.range(0, reports.size()).boxed().toList())
                .column("int4", ordinal -> ordinal)
                .column("timestamptz", ordinal -> reports.get(ordinal).facts().occurredAt())
                .column("text", ordinal -> reports.get(ordinal).source().agency())
                .column("text", ordinal -> reports.get(ordinal).place().area())
                .column("text", ordinal -> reports.get(ordinal).place().jurisdiction())
                .column("bool", ordinal -> reports.get(ordinal).exercise())
                .column("float8", ordinal -> latitude(reports.get(ordinal)))
                .column("float8", ordinal -> longitude(reports.get(ordinal)))
                .column("text", ordinal -> people(reports.get(ordinal)))
                .column("bool", ordinal -> LinkPolicy.reportsFromElsewhere(reports.get(ordinal)))
                .column("bool", ordinal -> LinkPolicy.placeIsNotKnown(reports.get(ordinal)))
                .column("interval", ordinal -> apart)
                .column("interval", ordinal -> agencyApart)
                .column("interval", ordinal -> personApart)
                .column("float8", ordinal -> near)
                .column("float8", ordinal -> spot)
                .query(handle, SEARCH, row -> new Found(row.getInt(1), row.getObject(2, UUID.class)))
                .forEach(one -> found.computeIfAbsent(one.ordinal(), none -> new HashSet<>())
                        .add(one.incident()));
        found.forEach(
                (ordinal, incidents) -> incidents.remove(reports.get(ordinal).incidentId()));
        return found;
    }

    private static @Nullable Double latitude(Report report) {
        Place.Point point = report.place().point();
        return point == null ? null : point.latitude();
    }

    private static @Nullable Double longitude(Report report) {
        Place.Point point = report.place().point();
        return point == null ? null : point.longitude();
    }

    private static String people(Report report) {
        return report.facts().people().stream()
                .map(ReportedPerson::personRef)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String interval(Duration duration) {
        return duration.toSeconds() + " seconds";
    }
}
