package org.warmhandoff.referral.team;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.referral.followup.FollowIncidents;
import org.warmhandoff.testkit.Platform;

import static org.hamcrest.Matchers.equalTo;

/** A follow-up that is being made while the coverage changes is not left without its team. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class CoverageLockTest {

    @Inject
    Database database;

    @Inject
    FollowIncidents followIncidents;

    @Test
    void aTeamThatComesWhileAFollowUpIsMadeGetsIt() {
        String code = "late-" + UUID.randomUUID();
        IncidentSnapshot incident = Incidents.incident("area-" + UUID.randomUUID(), Outcome.NONFATAL);

        CompletableFuture<Response> put = database.inTransaction(transaction -> {
            followIncidents.apply(
                    transaction,
                    List.of(new ReceivedEvent<>("1", incident.incidentId().toString(), Instant.now(), null, incident)));
            CompletableFuture<Response> started =
                    CompletableFuture.supplyAsync(() -> Api.putTeam(code, incident.area()));
            Awaitility.await("the change of the coverage to wait")
                    .atMost(Duration.ofSeconds(30))
                    .until(this::somebodyWaitsForTheCoverage);
            return started;
        });

        put.join().then().statusCode(201);
        Api.read(FollowUps.onlyOne(incident.incidentId())).then().body("team", equalTo(code));
    }

    private boolean somebodyWaitsForTheCoverage() {
        return database.read(handle -> handle.createQuery(
                                """
                                SELECT count(*) FROM pg_locks
                                WHERE locktype = 'advisory' AND NOT granted
                                  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                                """)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }
}
