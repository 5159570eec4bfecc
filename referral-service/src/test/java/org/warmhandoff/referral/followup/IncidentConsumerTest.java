package org.warmhandoff.referral.followup;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.contracts.Topics;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.warmhandoff.referral.Incidents.incident;
import static org.warmhandoff.referral.Incidents.next;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class IncidentConsumerTest {

    @Inject
    Database database;

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
    void everyPersonOfAnOverdoseBecomesOneFollowUpThatIsPublished() {
        Api.putTeam("consumer-peers", "consumer-flats").then().statusCode(201);
        IncidentSnapshot incident = incident("consumer-flats", Outcome.NONFATAL, Outcome.FATAL);

        incidents.sendAndAwait(incident);

        List<UUID> ids = FollowUps.ofIncident(incident.incidentId());
        assertThat(ids).hasSize(2);
        Api.read(ids.get(0))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("personIndex", equalTo(0))
                .body("status", equalTo("open"))
                .body("fhirStatus", equalTo("requested"))
                .body("reason", equalTo("survivor-outreach"))
                .body("team", equalTo("consumer-peers"))
                .body("area", equalTo("consumer-flats"))
                .body("jurisdiction", equalTo("consumer-flats-county"))
                .body("assignee", nullValue())
                .body("priority", equalTo("routine"))
                .body("occurredAt", equalTo(incident.occurredAt().toString()))
                .body(
                        "dueAt",
                        equalTo(incident.occurredAt().plus(Duration.ofDays(1)).toString()))
                .body(
                        "breachAt",
                        equalTo(incident.occurredAt().plus(Duration.ofDays(3)).toString()))
                .body("overdue", equalTo(false))
                .body("attempts", equalTo(0));
        Api.read(ids.get(1)).then().body("reason", equalTo("family-support"));
        for (UUID id : ids) {
            assertThat(FollowUps.published(probe, id, 1)).hasSize(1).allSatisfy(published -> {
                assertThat(published.incidentId()).isEqualTo(incident.incidentId());
                assertThat(published.status()).isEqualTo(FollowUpStatus.OPEN);
                assertThat(published.team()).isEqualTo("consumer-peers");
            });
        }
    }

    @Test
    void thePublishedEventFollowsTheTraceOfTheIncident() {
        IncidentSnapshot incident = incident("trace-flats", Outcome.NONFATAL);

        incidents.sendAndAwait(incident);

        UUID id = FollowUps.onlyOne(incident.incidentId());
        ConsumerRecord<String, byte[]> published =
                FollowUps.records(probe, id, 1).get(0);
        assertThat(header(published, "traceparent")).isEqualTo(Incidents.TRACE_PARENT);
        assertThat(header(published, "ce_type")).isEqualTo("org.warmhandoff.follow-up.v1");
        assertThat(header(published, "ce_source")).isEqualTo("/referral-service");
        assertThat(header(published, "ce_subject")).isEqualTo(id.toString());
    }

    @Test
    void redeliveryChangesNothing() {
        IncidentSnapshot incident = incident("again-flats", Outcome.NONFATAL, Outcome.NONFATAL);

        incidents.sendAndAwait(incident, incident);
        incidents.sendAndAwait(incident);

        List<UUID> ids = FollowUps.ofIncident(incident.incidentId());
        assertThat(ids).hasSize(2);
        ids.forEach(id -> Api.read(id).then().header("ETag", "\"1\""));
    }

    @Test
    void aLateOlderVersionChangesNothing() {
        IncidentSnapshot first = incident("late-flats", Outcome.NONFATAL);
        IncidentSnapshot second =
                next(first, Classification.CONFIRMED, IncidentStatus.ACTIVE, Outcome.FATAL, Outcome.NONFATAL);

        incidents.sendAndAwait(second);
        incidents.sendAndAwait(first);

        List<UUID> ids = FollowUps.ofIncident(first.incidentId());
        assertThat(ids).hasSize(2);
        Api.read(ids.get(0)).then().header("ETag", "\"1\"").body("reason", equalTo("family-support"));
    }

    @Test
    void aWithdrawalThatOvertakesTheIncidentLeavesNoFollowUp() {
        IncidentSnapshot first = incident("overtaken-flats", Outcome.NONFATAL);
        IncidentSnapshot withdrawn = next(first, Classification.SUSPECTED, IncidentStatus.WITHDRAWN, Outcome.NONFATAL);

        incidents.sendAndAwait(withdrawn);
        incidents.sendAndAwait(first);

        assertThat(FollowUps.ofIncident(first.incidentId())).isEmpty();
    }

    @Test
    void aCorrectionChangesTheUnfinishedFollowUpAndKeepsItsId() {
        Api.putTeam("corrected-peers", "corrected-docks").then().statusCode(201);
        IncidentSnapshot first = incident("corrected-flats", Outcome.NONFATAL);
        incidents.sendAndAwait(first);
        UUID id = FollowUps.onlyOne(first.incidentId());
        Instant earlier = first.occurredAt().minus(Duration.ofHours(30));

        incidents.sendAndAwait(next(
                first, Classification.CONFIRMED, IncidentStatus.ACTIVE, earlier, "corrected-docks", Outcome.FATAL));

        assertThat(FollowUps.onlyOne(first.incidentId())).isEqualTo(id);
        Api.read(id)
                .then()
                .header("ETag", "\"2\"")
                .body("reason", equalTo("family-support"))
                .body("area", equalTo("corrected-docks"))
                .body("team", equalTo("corrected-peers"))
                .body("occurredAt", equalTo(earlier.toString()))
                .body("dueAt", equalTo(earlier.plus(Duration.ofDays(1)).toString()))
                .body("overdue", equalTo(true));
        assertThat(FollowUps.published(probe, id, 2))
                .extracting(FollowUpSnapshot::version)
                .containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPECTED, WITHDRAWN, incident-withdrawn",
        "SUSPECTED, MERGED, incident-merged",
        "RULED_OUT, ACTIVE, incident-ruled-out"
    })
    void anIncidentThatNoLongerCountsCancelsItsFollowUpsAndLosesNoAttempt(
            Classification classification, IncidentStatus status, String reason) {
        IncidentSnapshot first = incident("cancelled-flats", Outcome.NONFATAL);
        incidents.sendAndAwait(first);
        UUID id = FollowUps.onlyOne(first.incidentId());
        Response claimed = Api.claim(Api.worker("w-1"), id, Api.read(id));
        Api.move(
                        Api.worker("w-1"),
                        id,
                        claimed,
                        "attempts",
                        Map.of("at", Instant.now().toString(), "channel", "street", "reached", "nobody"))
                .then()
                .statusCode(201);

        incidents.sendAndAwait(next(first, classification, status, Outcome.NONFATAL));

        Api.read(id)
                .then()
                .body("status", equalTo("cancelled"))
                .body("fhirStatus", equalTo("cancelled"))
                .body("statusReason", equalTo(reason))
                .body("assignee", nullValue())
                .body("attempts", equalTo(1));
        Api.as(Api.lead()).get("/v1/follow-ups/{id}/attempts", id).then().body("items.size()", equalTo(1));
        assertThat(FollowUps.published(probe, id, 4)).last().satisfies(published -> {
            assertThat(published.status()).isEqualTo(FollowUpStatus.CANCELLED);
            assertThat(published.attempts()).isEqualTo(1);
        });
    }

    @Test
    void aPersonTakenOutByACorrectionLosesTheFollowUp() {
        IncidentSnapshot first = incident("removed-flats", Outcome.NONFATAL, Outcome.NONFATAL);
        incidents.sendAndAwait(first);
        List<UUID> ids = FollowUps.ofIncident(first.incidentId());

        incidents.sendAndAwait(next(first, Classification.SUSPECTED, IncidentStatus.ACTIVE, Outcome.NONFATAL));

        Api.read(ids.get(0)).then().body("status", equalTo("open"));
        Api.read(ids.get(1))
                .then()
                .body("status", equalTo("cancelled"))
                .body("statusReason", equalTo("person-removed"));
    }

    @Test
    void aCompletedFollowUpStaysAsItWasWhenTheIncidentIsWithdrawn() {
        IncidentSnapshot first = incident("completed-flats", Outcome.NONFATAL);
        incidents.sendAndAwait(first);
        UUID id = FollowUps.onlyOne(first.incidentId());
        Response claimed = Api.claim(Api.worker("w-1"), id, Api.read(id));
        Api.move(Api.worker("w-1"), id, claimed, "complete", Map.of("outcome", "linked"))
                .then()
                .statusCode(200);

        incidents.sendAndAwait(next(first, Classification.SUSPECTED, IncidentStatus.WITHDRAWN, Outcome.NONFATAL));

        Api.read(id).then().header("ETag", "\"3\"").body("status", equalTo("completed"));
    }

    @Test
    void anIncidentThatStandsAgainBringsTheSameFollowUpBack() {
        IncidentSnapshot first = incident("again-active-flats", Outcome.NONFATAL);
        IncidentSnapshot merged = next(first, Classification.SUSPECTED, IncidentStatus.MERGED, Outcome.NONFATAL);
        incidents.sendAndAwait(first);
        UUID id = FollowUps.onlyOne(first.incidentId());
        incidents.sendAndAwait(merged);

        incidents.sendAndAwait(next(merged, Classification.SUSPECTED, IncidentStatus.ACTIVE, Outcome.NONFATAL));

        assertThat(FollowUps.onlyOne(first.incidentId())).isEqualTo(id);
        Api.read(id)
                .then()
                .header("ETag", "\"3\"")
                .body("status", equalTo("open"))
                .body("statusReason", nullValue());
    }

    @Test
    void aBackfillAndNaloxoneGivenOpenNoneUntilACorrectionSaysOtherwise() {
        IncidentSnapshot late = Incidents.backfill(incident("late-flats", Outcome.NONFATAL), true);
        IncidentSnapshot given = Incidents.of(IncidentKind.NALOXONE_GIVEN, incident("given-flats", Outcome.NONFATAL));
        incidents.sendAndAwait(late, given);
        assertThat(FollowUps.ofIncident(late.incidentId())).isEmpty();
        assertThat(FollowUps.ofIncident(given.incidentId())).isEmpty();

        incidents.sendAndAwait(Incidents.backfill(late, false), Incidents.of(IncidentKind.OVERDOSE, given));

        Api.read(FollowUps.onlyOne(late.incidentId())).then().body("status", equalTo("open"));
        Api.read(FollowUps.onlyOne(given.incidentId())).then().body("status", equalTo("open"));
    }

    @ParameterizedTest
    @CsvSource({"SELF_REFERRAL, self-referral", "OUTREACH_REQUEST, outreach-request"})
    void aRequestForSupportBecomesAFollowUpForThatReason(IncidentKind kind, String reason) {
        IncidentSnapshot asked = Incidents.of(kind, incident("asked-flats", Outcome.UNKNOWN));

        incidents.sendAndAwait(asked);

        UUID id = FollowUps.onlyOne(asked.incidentId());
        Api.read(id).then().body("reason", equalTo(reason));
        assertThat(FollowUps.published(probe, id, 1)).hasSize(1);
    }

    @Test
    void whatNobodyCanReadGoesToTheDeadLettersAndThePartitionGoesOn() {
        IncidentSnapshot good = incident("dead-letter-flats", Outcome.NONFATAL);
        String key = good.incidentId().toString();
        byte[] notJson = "{ not JSON".getBytes(StandardCharsets.UTF_8);

        RecordMetadata bad = incidents.send(key, notJson);
        incidents.sendAndAwait(good);

        assertThat(FollowUps.ofIncident(good.incidentId())).hasSize(1);
        ConsumerRecord<String, byte[]> dead = probe.await(Topics.INCIDENTS + ".dlq", one -> key.equals(one.key()));
        assertThat(dead.value()).isEqualTo(notJson);
        assertThat(header(dead, "dlq-reason")).isEqualTo("not-json");
        assertThat(header(dead, "dlq-offset")).isEqualTo(Long.toString(bad.offset()));
    }

    @Test
    void whatBreaksTheContractNeverReachesTheTopicOfFollowUps() {
        IncidentSnapshot bad = incident("Not An Area Code", Outcome.NONFATAL);
        IncidentSnapshot good = incident("beside-it-flats", Outcome.NONFATAL);
        String key = bad.incidentId().toString();

        incidents.send(key, EventJson.write(bad));
        incidents.sendAndAwait(good);

        ConsumerRecord<String, byte[]> dead = probe.await(Topics.INCIDENTS + ".dlq", one -> key.equals(one.key()));
        assertThat(header(dead, "dlq-reason")).isEqualTo("not-applicable");
        assertThat(FollowUps.ofIncident(bad.incidentId())).isEmpty();
        assertThat(FollowUps.ofIncident(good.incidentId())).hasSize(1);
    }

    private static String header(ConsumerRecord<String, byte[]> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
