package org.warmhandoff.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/** Processes die and servers go away; nothing that was accepted is lost, and nothing is done twice. */
@ResourceLock(RunningSystem.SHARED)
class FaultsLoseNothingIT {

    private static final Duration OUTAGE = Duration.ofMinutes(1);

    private final RunningSystem system = RunningSystem.shared();
    private final City city = new City(system);

    @Test
    void aReportThatWasAcceptedSurvivesAKillBetweenCommitAndPublish() {
        system.signal("STOP", "kafka");
        City.Kept kept;
        try {
            kept = city.overdose("saltbox");
            system.signal("KILL", "incident");
        } finally {
            system.signal("CONT", "kafka");
        }

        City.await("the incident service is back").until(() -> system.isReady("incident"));
        City.await("the follow-up")
                .until(() -> city.followUps(kept.incidentId()).size() == 1);
    }

    @Test
    void reportsAreAcceptedWhileTheBrokerIsAwayAndFlowWhenItIsBack() {
        long before = city.people("gull-point");
        List<City.Kept> kept = new ArrayList<>();
        // Whoever would start the broker again is held up first.
        system.signal("STOP", "run");
        try {
            system.signal("KILL", "kafka");
            long end = System.nanoTime() + OUTAGE.toNanos();
            Awaitility.await("the outage")
                    .atMost(OUTAGE.plusSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        kept.add(city.overdose("gull-point"));
                        return System.nanoTime() > end;
                    });
        } finally {
            system.signal("CONT", "run");
        }

        assertThat(kept).hasSizeGreaterThan(20);
        City.await("every count").until(() -> city.people("gull-point") == before + kept.size());
        City.await("every follow-up").until(() -> kept.stream()
                .allMatch(one -> city.followUps(one.incidentId()).size() == 1));
    }

    @Test
    void anEmptiedAnalyticsDatabaseReadsTheTopicsAgainAndComesToTheSameCounts() throws SQLException {
        City.Kept kept = city.overdose("observatory");
        City.await("the count").until(() -> city.people(kept.area()) >= 1);
        Map<String, Long> before = counts();

        emptyAnalytics();
        system.signal("KILL", "analytics");

        City.await("the analytics service is back").until(() -> system.isReady("analytics"));
        City.await("the same counts").untilAsserted(() -> assertThat(counts()).isEqualTo(before));
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode item :
                system.as("analyst").get("analytics", "/v1/counts").body().path("items")) {
            counts.put(
                    item.path("area").asText() + "|" + item.path("measure").asText() + "|"
                            + item.path("window").asText(),
                    item.path("count").asLong());
        }
        return counts;
    }

    /**
     * Everything the service can read again: not the shape of its tables, the lanes of its outbox, and what was released, which refuses to be
     * taken back.
     */
    private void emptyAnalytics() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(system.endpoints().jdbcUrl("analytics"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    DO $$
                    DECLARE emptied text;
                    BEGIN
                        SELECT string_agg(quote_ident(tablename), ', ') INTO emptied FROM pg_tables
                        WHERE schemaname = 'public' AND tablename NOT IN
                            ('flyway_schema_history', 'outbox_lane', 'released_week', 'released_count');
                        EXECUTE 'TRUNCATE ' || emptied;
                    END $$
                    """);
        }
    }
}
