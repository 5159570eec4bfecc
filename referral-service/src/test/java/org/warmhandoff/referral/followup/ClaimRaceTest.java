package org.warmhandoff.referral.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

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

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class ClaimRaceTest {

    private static final int WORKERS = 32;

    @Inject
    Database database;

    @Test
    void thirtyTwoWorkersClaimOneFollowUpAndOneGetsIt() throws InterruptedException, ExecutionException {
        try (TopicProbe probe = TopicProbe.ofPlatform()) {
            IncidentSnapshot incident = Incidents.incident("race-flats", Outcome.NONFATAL);
            new Incidents(database, probe).sendAndAwait(incident);
            UUID id = FollowUps.onlyOne(incident.incidentId());
            Response seen = Api.read(id);

            List<Response> answers = atOnce(id, seen);

            List<Response> won =
                    answers.stream().filter(one -> one.statusCode() == 200).toList();
            assertThat(won).hasSize(1);
            assertThat(answers.stream()
                            .filter(one -> one.statusCode() != 200)
                            .map(Response::statusCode)
                            .collect(Collectors.toSet()))
                    .containsExactly(412);
            String winner = won.get(0).path("assignee");
            assertThat(Api.read(id).<String>path("assignee")).isEqualTo(winner);
            assertThat(FollowUps.published(probe, id, 2))
                    .extracting(FollowUpSnapshot::assignee)
                    .containsExactly(null, winner);
        }
    }

    private static List<Response> atOnce(UUID id, Response seen) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            CountDownLatch ready = new CountDownLatch(WORKERS);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Response>> claims = new ArrayList<>();
            for (int number = 0; number < WORKERS; number++) {
                String account = "racer-" + number;
                claims.add(workers.submit(() -> {
                    ready.countDown();
                    go.await();
                    return Api.claim(Api.worker(account), id, seen);
                }));
            }
            ready.await();
            go.countDown();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> claim : claims) {
                answers.add(claim.get());
            }
            return answers;
        } finally {
            workers.shutdownNow();
        }
    }
}
