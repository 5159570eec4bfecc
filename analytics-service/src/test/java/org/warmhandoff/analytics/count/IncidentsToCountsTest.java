package org.warmhandoff.analytics.count;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.Api;
import org.warmhandoff.analytics.Events;
import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.analytics.TestClock;
import org.warmhandoff.contracts.Topics;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** From the topic of incidents to the counts that are read. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class IncidentsToCountsTest {

    @Inject
    TestClock clock;

    private final String area = Api.newArea();
    private final String jurisdiction = Api.newArea();

    private Instant anHourAgo;

    @BeforeEach
    void start() {
        clock.reset();
        anHourAgo = clock.instant().minus(Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        clock.reset();
    }

    @Test
    void anIncidentCountsInItsNeighborhoodAndItsJurisdictionAndForEveryPersonAndDose() {
        Events.send(
                incident().with(Incidents.person(0, Outcome.NONFATAL, 2, 1), Incidents.person(1, Outcome.FATAL, 1)));

        Api.awaitCount(area, "people", "24h", 2);
        assertThat(Api.count(area, "incidents", "24h")).isEqualTo(1);
        assertThat(Api.count(area, "fatal", "72h")).isEqualTo(1);
        assertThat(Api.count(area, "nonfatal", "7d")).isEqualTo(1);
        assertThat(Api.count(area, "naloxone-doses", "28d")).isEqualTo(4);
        assertThat(Api.count(jurisdiction, "people", "24h")).isEqualTo(2);
    }

    @Test
    void aCorrectionRestatesTheCount() {
        Incidents first = incident();
        Events.send(first);
        Api.awaitCount(area, "people", "24h", 1);

        Events.send(first.with(Outcome.NONFATAL, Outcome.NONFATAL, Outcome.FATAL));

        Api.awaitCount(area, "people", "24h", 3);
        assertThat(Api.count(area, "fatal", "24h")).isEqualTo(1);
    }

    @Test
    void aWithdrawnIncidentLeavesTheCount() {
        Incidents incident = incident();
        Events.send(incident, incident());
        Api.awaitCount(area, "people", "24h", 2);

        Events.send(incident.now(IncidentStatus.WITHDRAWN));

        Api.awaitCount(area, "people", "24h", 1);
    }

    @Test
    void anIncidentThatIsMergedLeavesTheCountAndComesBackWhenItIsPartedAgain() {
        Incidents incident = incident();
        Events.send(incident);
        Api.awaitCount(area, "people", "24h", 1);

        Incidents merged = incident.now(IncidentStatus.MERGED);
        Events.send(merged);
        Api.awaitCount(area, "people", "24h", 0);

        Events.send(merged.now(IncidentStatus.ACTIVE));
        Api.awaitCount(area, "people", "24h", 1);
    }

    @Test
    void anExerciseIsInNoCountAndNaloxoneGivenAddsItsDosesOnly() {
        Incidents withDoses = incident().with(Incidents.person(0, Outcome.NONFATAL, 2));
        Events.send(incident().exercise(true), withDoses.now(IncidentKind.NALOXONE_GIVEN), incident());

        Api.awaitCount(area, "people", "24h", 1);
        Api.awaitCount(area, "naloxone-doses", "24h", 2);
        assertThat(Api.count(area, "incidents", "24h")).isEqualTo(1);
    }

    @Test
    void anIncidentThatIsRuledOutLeavesTheCountAndComesBackWhenItIsConfirmed() {
        Incidents incident = incident();
        Events.send(incident);
        Api.awaitCount(area, "people", "24h", 1);

        Incidents ruledOut = incident.now(Classification.RULED_OUT);
        Events.send(ruledOut);
        Api.awaitCount(area, "people", "24h", 0);

        Events.send(ruledOut.now(Classification.CONFIRMED));
        Api.awaitCount(area, "people", "24h", 1);
    }

    @Test
    void anIncidentThatMovesToAnotherNeighborhoodLeavesTheOneAndEntersTheOther() {
        String other = Api.newArea();
        Incidents incident = incident();
        Events.send(incident);
        Api.awaitCount(area, "people", "24h", 1);

        Events.send(incident.movedTo(other));

        Api.awaitCount(other, "people", "24h", 1);
        assertThat(Api.count(area, "people", "24h")).isZero();
        assertThat(Api.count(jurisdiction, "people", "24h")).isEqualTo(1);
    }

    @Test
    void countsFallAsTimePassesWithoutAnyEvent() {
        Events.send(incident());
        Api.awaitCount(area, "people", "24h", 1);

        clock.move(Duration.ofHours(24));
        Api.awaitCount(area, "people", "24h", 0);
        assertThat(Api.count(area, "people", "72h")).isEqualTo(1);

        clock.move(Duration.ofHours(48));
        Api.awaitCount(area, "people", "72h", 0);
        assertThat(Api.count(area, "people", "7d")).isEqualTo(1);

        clock.move(Duration.ofDays(4));
        Api.awaitCount(area, "people", "7d", 0);
        assertThat(Api.count(area, "people", "28d")).isEqualTo(1);

        clock.move(Duration.ofDays(21));
        Api.awaitCount(area, "people", "28d", 0);
    }

    @Test
    void aReportDatedSlightlyAheadCountsOnceItsTimeHasCome() {
        Incidents early = Incidents.one(area, jurisdiction, clock.instant().plus(Duration.ofHours(1)));
        Events.send(early, incident());
        Api.awaitCount(area, "people", "24h", 1);

        clock.move(Duration.ofHours(2));

        Api.awaitCount(area, "people", "24h", 2);
    }

    @Test
    void redeliveryAndOlderVersionsThatComeLateChangeNothing() {
        Incidents first = incident();
        Incidents second = first.with(Outcome.NONFATAL, Outcome.NONFATAL);
        Incidents third = second.now(IncidentStatus.WITHDRAWN);
        Events.send(third, first, second, third, second, first);
        Events.send(incident());

        Api.awaitCount(area, "people", "24h", 1);
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void whatIsNoEventIsSetAsideWithAReasonAndTheNextOneCounts() {
        String key = UUID.randomUUID().toString();
        Events.sendJunk(Topics.INCIDENTS, key, "zebra".getBytes(StandardCharsets.UTF_8));
        Events.sendJunk(Topics.INCIDENTS, key, "{\"version\": 1}".getBytes(StandardCharsets.UTF_8));
        Events.send(incident());

        Api.awaitCount(area, "people", "24h", 1);
        for (String reason : List.of("not-json", "not-as-described")) {
            Events.topics()
                    .await(
                            Topics.INCIDENTS + ".dlq",
                            candidate -> key.equals(candidate.key())
                                    && reason.equals(new String(
                                            candidate
                                                    .headers()
                                                    .lastHeader("dlq-reason")
                                                    .value(),
                                            StandardCharsets.UTF_8)));
        }
    }

    private Incidents incident() {
        return Incidents.one(area, jurisdiction, anHourAgo);
    }

    private int revision() {
        List<Integer> revisions = Api.analyst()
                .get("/v1/counts?measure=people&window=24h&area=" + area)
                .path("items.revision");
        return revisions.get(0);
    }
}
