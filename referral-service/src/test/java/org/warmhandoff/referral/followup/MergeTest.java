package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.warmhandoff.referral.Incidents.active;
import static org.warmhandoff.referral.Incidents.mergedInto;

/** Two incidents turn out to be one, and sometimes not. They come on partitions of their own, so in any order. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class MergeTest {

    private static final int PAIRS = 8;
    private static final int ROUNDS = 25;

    @Inject
    Database database;

    @Inject
    FollowIncidents followIncidents;

    private final String area = "merge-" + UUID.randomUUID();
    private final IncidentSnapshot survivor = Incidents.incident(area, Outcome.NONFATAL);
    private final IncidentSnapshot other = Incidents.incident(area, Outcome.NONFATAL);

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
    void theWorkerWhoHasBegunGoesOnAndAfterPartingEachHasAFollowUpAgain() {
        incidents.sendAndAwait(survivor, other);
        UUID waiting = FollowUps.onlyOne(survivor.incidentId());
        UUID begun = FollowUps.onlyOne(other.incidentId());
        Response claimed = Api.claim(Api.worker("merge-worker"), begun, Api.read(begun));
        Api.move(
                        Api.worker("merge-worker"),
                        begun,
                        claimed,
                        "attempts",
                        Map.of("at", Instant.now().toString(), "channel", "street", "reached", "nobody"))
                .then()
                .statusCode(201);

        IncidentSnapshot merged = mergedInto(other, survivor);
        incidents.sendAndAwait(merged);

        Api.read(begun).then().body("status", equalTo("in-progress")).body("assignee", equalTo("merge-worker"));
        Api.read(waiting).then().body("status", equalTo("cancelled")).body("statusReason", equalTo("incident-merged"));
        assertThat(FollowUps.published(probe, waiting, 2)).last().satisfies(published -> {
            assertThat(published.status()).isEqualTo(FollowUpStatus.CANCELLED);
            assertThat(published.statusReason()).isEqualTo(StatusReason.INCIDENT_MERGED);
        });

        incidents.sendAndAwait(active(merged));

        Api.read(begun).then().body("status", equalTo("in-progress")).body("assignee", equalTo("merge-worker"));
        Api.read(waiting).then().body("status", equalTo("open")).body("statusReason", nullValue());
    }

    @Test
    void aMergeThatIsHeardOfBeforeItsSurvivorLeavesOneFollowUp() {
        IncidentSnapshot merged = mergedInto(other, survivor);

        incidents.sendAndAwait(other);
        incidents.sendAndAwait(merged);
        Api.read(FollowUps.onlyOne(other.incidentId())).then().body("status", equalTo("open"));
        incidents.sendAndAwait(survivor);

        assertThat(unfinished(survivor, other)).isEqualTo(1);
    }

    @Test
    void aCorrectionOfTheSurvivorReachesTheFollowUpThatGoesOn() {
        incidents.sendAndAwait(survivor, other);
        UUID begun = FollowUps.onlyOne(other.incidentId());
        Api.claim(Api.worker("merge-worker"), begun, Api.read(begun)).then().statusCode(200);
        incidents.sendAndAwait(mergedInto(other, survivor));

        incidents.sendAndAwait(Incidents.next(survivor, survivor.classification(), survivor.status(), Outcome.FATAL));

        Api.read(begun).then().body("reason", equalTo("family-support")).body("status", equalTo("claimed"));
    }

    @Test
    void replicasThatMergeAndCorrectAtOnceLeaveOneFollowUpForEachPerson() {
        List<IncidentSnapshot> survivors = new ArrayList<>();
        List<IncidentSnapshot> others = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            survivors.add(Incidents.incident(area, Outcome.NONFATAL));
            others.add(Incidents.incident(area, Outcome.NONFATAL));
        }
        apply(Stream.concat(survivors.stream(), others.stream()).toList());

        for (int round = 0; round < ROUNDS; round++) {
            boolean merge = round % 2 == 0;
            for (int pair = 0; pair < PAIRS; pair++) {
                IncidentSnapshot one = others.get(pair);
                others.set(pair, merge ? mergedInto(one, survivors.get(pair)) : active(one));
                survivors.set(pair, active(survivors.get(pair)));
            }
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> apply(others)),
                            CompletableFuture.runAsync(() -> apply(survivors)))
                    .join();

            for (int pair = 0; pair < PAIRS; pair++) {
                assertThat(unfinished(survivors.get(pair), others.get(pair)))
                        .as("round %d, pair %d", round, pair)
                        .isEqualTo(merge ? 1 : 2);
            }
        }
    }

    @Test
    void aMergeAndASurvivorThatNobodyHasSeenAtOnceLeaveOneFollowUp() {
        for (int round = 0; round < ROUNDS; round++) {
            IncidentSnapshot unseen = Incidents.incident(area, Outcome.NONFATAL);
            IncidentSnapshot seen = Incidents.incident(area, Outcome.NONFATAL);
            apply(List.of(seen));

            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> apply(List.of(mergedInto(seen, unseen)))),
                            CompletableFuture.runAsync(() -> apply(List.of(unseen))))
                    .join();

            assertThat(unfinished(seen, unseen)).as("round %d", round).isEqualTo(1);
        }
    }

    private void apply(List<IncidentSnapshot> snapshots) {
        database.useTransaction(transaction -> followIncidents.apply(
                transaction,
                snapshots.stream()
                        .map(one -> new ReceivedEvent<>("1", one.incidentId().toString(), Instant.now(), null, one))
                        .toList()));
    }

    private long unfinished(IncidentSnapshot... of) {
        UUID[] ids = Stream.of(of).map(IncidentSnapshot::incidentId).toArray(UUID[]::new);
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT count(*) FROM follow_up
                        WHERE incident_id = ANY (:ids) AND status IN ('open', 'claimed', 'in-progress')
                        """)
                .bind("ids", ids)
                .mapTo(Long.class)
                .one());
    }
}
