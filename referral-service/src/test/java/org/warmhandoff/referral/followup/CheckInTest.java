package org.warmhandoff.referral.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.warmhandoff.referral.Incidents.about;
import static org.warmhandoff.referral.Incidents.incident;

/** Whoever agreed is asked again how they are. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class CheckInTest {

    private final TestTokens worker = Api.worker("worker-4");
    private final UUID person = UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    ActOnTime actOnTime;

    private TopicProbe probe;
    private Incidents incidents;

    @BeforeEach
    void connect() {
        probe = TopicProbe.ofPlatform();
        incidents = new Incidents(database, probe);
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void aCheckInIsOnHoldAndComesBackToItsWorkerOnItsDay() {
        IncidentSnapshot incident = about(person, incident("check-in-flats", Outcome.NONFATAL));
        UUID checkIn = checkInAfter(incident);

        Api.read(checkIn)
                .then()
                .body("status", equalTo("on-hold"))
                .body("statusReason", equalTo("check-in"))
                .body("reason", equalTo("check-in"))
                .body("checkInDay", equalTo(7))
                .body("assignee", equalTo("worker-4"))
                .body("overdue", equalTo(false));
        assertThat(FollowUps.published(probe, checkIn, 1))
                .extracting(FollowUpSnapshot::checkInDay)
                .containsExactly(7);

        actOnTime.act(Instant.now().plus(Duration.ofDays(7)));

        Api.read(checkIn)
                .then()
                .body("status", equalTo("claimed"))
                .body("assignee", equalTo("worker-4"))
                .body("holdUntil", nullValue());
    }

    @Test
    void nothingIsPlannedWithoutTheirWord() {
        IncidentSnapshot incident = about(person, incident("check-in-flats", Outcome.NONFATAL));
        incidents.sendAndAwait(incident);
        UUID id = FollowUps.onlyOne(incident.incidentId());
        Api.claim(worker, id, Api.read(id)).then().statusCode(200);

        Api.move(worker, id, Api.read(id), "complete", Map.of("outcome", "linked"))
                .then()
                .statusCode(200);

        assertThat(FollowUps.ofIncident(incident.incidentId())).containsExactly(id);
    }

    @Test
    void aCorrectionOfTheIncidentLeavesTheCheckInAlone() {
        IncidentSnapshot incident = about(person, incident("check-in-flats", Outcome.NONFATAL));
        UUID checkIn = checkInAfter(incident);

        incidents.sendAndAwait(
                Incidents.next(incident, Classification.RULED_OUT, IncidentStatus.ACTIVE, Outcome.NONFATAL));

        Api.read(checkIn).then().body("status", equalTo("on-hold"));
    }

    @Test
    void aNewOverdoseAsksForMoreThanACheckIn() {
        UUID checkIn = checkInAfter(about(person, incident("check-in-flats", Outcome.NONFATAL)));
        IncidentSnapshot again = Incidents.next(
                incident("check-in-flats", Outcome.NONFATAL),
                Classification.SUSPECTED,
                IncidentStatus.ACTIVE,
                Instant.now(),
                "check-in-flats",
                Outcome.NONFATAL);

        incidents.sendAndAwait(about(person, again));

        Api.read(checkIn).then().body("status", equalTo("cancelled")).body("statusReason", equalTo("open-task-exists"));
        UUID next = FollowUps.onlyOne(again.incidentId());
        Api.read(next).then().body("status", equalTo("open")).body("checkInDay", nullValue());
    }

    @Test
    void whoSaysNeverIsNotAskedAgain() {
        UUID checkIn = checkInAfter(about(person, incident("check-in-flats", Outcome.NONFATAL)));

        Api.move(Api.lead(), checkIn, Api.read(checkIn), "cancel", Map.of("reason", "do-not-contact"))
                .then()
                .statusCode(200);
        IncidentSnapshot again = about(person, incident("check-in-flats", Outcome.NONFATAL));
        incidents.sendAndAwait(again);

        Api.read(FollowUps.onlyOne(again.incidentId()))
                .then()
                .body("status", equalTo("cancelled"))
                .body("statusReason", equalTo("do-not-contact"));
    }

    private UUID checkInAfter(IncidentSnapshot incident) {
        incidents.sendAndAwait(incident);
        UUID id = FollowUps.onlyOne(incident.incidentId());
        Api.claim(worker, id, Api.read(id)).then().statusCode(200);
        Api.move(worker, id, Api.read(id), "complete", Map.of("outcome", "linked", "checkIns", true))
                .then()
                .statusCode(200);
        List<UUID> both = FollowUps.ofIncident(incident.incidentId());
        assertThat(both).hasSize(2).contains(id);
        return both.stream().filter(one -> !one.equals(id)).findFirst().orElseThrow();
    }
}
