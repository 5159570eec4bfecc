package org.warmhandoff.referral.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.Escalation;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.warmhandoff.referral.Incidents.incident;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class ActOnTimeTest {

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
        Api.putTeam("timer-peers", "timer-flats", "timer-heights");
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void whatNobodyTakesIsToldOnceToEachAndIsPublished() {
        UUID id = followUp("timer-flats");
        Instant opened = Instant.now();

        actOnTime.act(opened.plus(Duration.ofHours(5)));
        actOnTime.act(opened.plus(Duration.ofHours(5)));
        actOnTime.act(opened.plus(Duration.ofHours(9)));

        assertThat(FollowUps.published(probe, id, 3))
                .extracting(FollowUpSnapshot::version, FollowUpSnapshot::escalation)
                .containsExactly(tuple(1L, Escalation.NONE), tuple(2L, Escalation.POOL), tuple(3L, Escalation.LEAD));
    }

    @Test
    void whatIsClaimedAndNotTriedIsTakenBackAndSoIsNothingThatWasTried() {
        UUID idle = followUp("timer-flats");
        UUID tried = followUp("timer-flats");
        Api.claim(Api.worker("worker-4"), idle, Api.read(idle));
        Response claimed = Api.claim(Api.worker("worker-4"), tried, Api.read(tried));
        Api.move(
                        Api.worker("worker-4"),
                        tried,
                        claimed,
                        "attempts",
                        Map.of("at", Instant.now().toString(), "channel", "phone", "reached", "nobody"))
                .then()
                .statusCode(201);

        actOnTime.act(Instant.now().plus(Duration.ofHours(25)));

        Api.read(idle)
                .then()
                .body("status", equalTo("open"))
                .body("statusReason", equalTo("no-attempt"))
                .body("assignee", nullValue());
        Api.read(tried).then().body("status", equalTo("in-progress")).body("assignee", equalTo("worker-4"));
    }

    @Test
    void aHoldEndsByItself() {
        UUID id = followUp("timer-flats");
        Response claimed = Api.claim(Api.worker("worker-4"), id, Api.read(id));
        Instant until = Instant.now().plus(Duration.ofHours(30));
        Api.move(
                        Api.worker("worker-4"),
                        id,
                        claimed,
                        "hold",
                        Map.of("reason", "asked-for-later", "until", until.toString()))
                .then()
                .statusCode(200)
                .body("fhirStatus", equalTo("on-hold"));

        actOnTime.act(until.minusSeconds(1));
        Api.read(id).then().body("status", equalTo("on-hold"));
        actOnTime.act(until.plusSeconds(1));

        Api.read(id).then().body("status", equalTo("claimed")).body("assignee", equalTo("worker-4"));
    }

    @Test
    void severalReplicasThatLookAtOnceDoEverythingOnce() throws Exception {
        List<IncidentSnapshot> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(incident("timer-heights", Outcome.NONFATAL, Outcome.NONFATAL));
        }
        incidents.sendAndAwait(many.toArray(IncidentSnapshot[]::new));
        Set<UUID> ids = new HashSet<>();
        many.forEach(one -> ids.addAll(FollowUps.ofIncident(one.incidentId())));
        Map<UUID, Long> before = versions(ids);
        Instant later = Instant.now().plus(Duration.ofHours(25));
        ExecutorService replicas = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Integer>> looks =
                    List.of(() -> actOnTime.act(later), () -> actOnTime.act(later), () -> actOnTime.act(later));
            for (Future<Integer> look : replicas.invokeAll(looks)) {
                look.get();
            }
        } finally {
            replicas.shutdownNow();
        }

        assertThat(ids).hasSize(80);
        before.replaceAll((id, version) -> version + 1);
        assertThat(versions(ids)).isEqualTo(before);
    }

    @Test
    void whatIsNotDueBySettingsOfTodayIsLookedAtWhenItIs() {
        UUID id = followUp("timer-flats");
        database.useTransaction(transaction -> transaction.execute(
                "UPDATE follow_up SET next_action_at = now() - interval '1 minute' WHERE follow_up_id = ?", id));

        actOnTime.act(Instant.now());

        assertThat(versions(Set.of(id))).isEqualTo(Map.of(id, 1L));
        boolean later = database.read(handle -> handle.createQuery(
                        "SELECT next_action_at > now() + interval '3 hours' FROM follow_up WHERE follow_up_id = :id")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
        assertThat(later).isTrue();
    }

    private Map<UUID, Long> versions(Set<UUID> ids) {
        return database.read(handle -> handle.createQuery(
                        "SELECT follow_up_id, version FROM follow_up WHERE follow_up_id = ANY (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .reduceRows(new HashMap<UUID, Long>(), (found, row) -> {
                    found.put(row.getColumn("follow_up_id", UUID.class), row.getColumn("version", Long.class));
                    return found;
                }));
    }

    private UUID followUp(String area) {
        IncidentSnapshot incident = incident(area, Outcome.NONFATAL);
        incidents.sendAndAwait(incident);
        return FollowUps.onlyOne(incident.incidentId());
    }
}
