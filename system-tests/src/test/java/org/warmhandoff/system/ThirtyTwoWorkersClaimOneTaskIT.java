package org.warmhandoff.system;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThirtyTwoWorkersClaimOneTaskIT {

    private final RunningSystem system = RunningSystem.shared();
    private final City city = new City(system);

    @Test
    void oneOfThemGetsItAndTheOthersAreToldSo() {
        City.Kept kept = city.overdose("midtown");
        City.await("the follow-up")
                .until(() -> city.followUps(kept.incidentId()).size() == 1);
        JsonNode task = city.followUps(kept.incidentId()).get(0);
        Map<String, String> seen =
                Map.of("If-Match", "\"" + task.path("version").asLong() + "\"");

        List<Integer> answers = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> system.as("worker")
                        .post(
                                "referral",
                                "/v1/follow-ups/" + task.path("followUpId").asText() + "/claim",
                                "",
                                seen)
                        .status())
                .toList();

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).containsOnly(200, 412);
    }
}
