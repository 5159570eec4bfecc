package org.warmhandoff.incident.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.Api;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.testkit.TestTokens;

/** Reports that were received in the past, which no request can bring about: copies of one that was taken in. */
@ApplicationScoped
public class FeedHistory {

    private final Database database;

    FeedHistory(Database database) {
        this.database = database;
    }

    /** A report as it was received. */
    record Past(Instant receivedAt, Duration delay, @Nullable Duration reportedDelay, boolean exercise) {

        static Past of(Instant receivedAt, Duration delay) {
            return new Past(receivedAt, delay, null, false);
        }
    }

    /** Lets the agency have sent a report in each of these hours before now. */
    void hourly(String agency, int fromHoursAgo, int toHoursAgo) {
        Instant now = Instant.now();
        add(
                agency,
                IntStream.rangeClosed(toHoursAgo, fromHoursAgo)
                        .mapToObj(hours -> Past.of(now.minus(Duration.ofHours(hours)), Duration.ofMinutes(5)))
                        .toList());
    }

    /** Adds the reports at once, so that no look at the feeds finds a part of them. */
    void add(String agency, List<Past> reports) {
        UUID template = UUID.fromString(Api.as(reporter("feed-template"))
                .contentType("application/json")
                .body(Api.body("nonfatal"))
                .post("/v1/incident-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reportId"));
        database.useTransaction(transaction -> {
            var batch = transaction.prepareBatch(
                    """
                    INSERT INTO report (report_id, version, status, incident_id, agency, agency_type, source_system,
                        source_record_id, occurred_at, received_at, updated_at, area, jurisdiction, boundary_version,
                        latitude, longitude, facts, exercise, reported_at, home_incident_id)
                    SELECT :id, 1, status, incident_id, :agency, 'ems', 'cad', :id::text, :occurredAt, :receivedAt, :receivedAt,
                        area, jurisdiction, boundary_version, latitude, longitude, facts, :exercise, :reportedAt, :id
                    FROM report WHERE report_id = :template
                    """);
            for (Past report : reports) {
                Instant occurredAt = report.receivedAt().minus(report.delay());
                batch.bind("id", UUID.randomUUID())
                        .bind("agency", agency)
                        .bind("occurredAt", occurredAt.atOffset(ZoneOffset.UTC))
                        .bind("receivedAt", report.receivedAt().atOffset(ZoneOffset.UTC))
                        .bind("exercise", report.exercise())
                        .bind(
                                "reportedAt",
                                report.reportedDelay() == null
                                        ? null
                                        : occurredAt
                                                .plus(report.reportedDelay())
                                                .atOffset(ZoneOffset.UTC))
                        .bind("template", template)
                        .add();
            }
            batch.execute();
        });
    }

    static TestTokens reporter(String agency) {
        return TestTokens.of(agency + "-account")
                .role("reporter")
                .agency(agency)
                .agencyType("ems");
    }
}
