package org.warmhandoff.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock(RunningSystem.SHARED)
class ThirtyTwoWorkersClaimOneTaskIT {

    private static final int WORKERS = 32;

    private final RunningSystem system = RunningSystem.shared();
    private final City city = new City(system);

    @Test
    void oneOfThemGetsItAndTheOthersAreToldSo() throws InterruptedException, ExecutionException {
        City.Kept kept = city.overdose("midtown");
        City.await("the follow-up")
                .until(() -> city.followUps(kept.incidentId()).size() == 1);
        JsonNode task = city.followUps(kept.incidentId()).get(0);
        Map<String, String> seen =
                Map.of("If-Match", "\"" + task.path("version").asLong() + "\"");

        List<Integer> answers = atOnce(() -> system.as("worker")
                .post("referral", "/v1/follow-ups/" + task.path("followUpId").asText() + "/claim", "", seen)
                .status());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).containsOnly(200, 412);
    }

    /** What each worker gets; nobody begins before everybody is there. */
    private static <T> List<T> atOnce(Callable<T> work) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            CyclicBarrier start = new CyclicBarrier(WORKERS);
            List<T> results = new ArrayList<>();
            Callable<T> onTheMark = () -> {
                start.await();
                return work.call();
            };
            for (Future<T> result : workers.invokeAll(Collections.nCopies(WORKERS, onTheMark))) {
                results.add(result.get());
            }
            return results;
        } finally {
            workers.shutdown();
        }
    }
}
