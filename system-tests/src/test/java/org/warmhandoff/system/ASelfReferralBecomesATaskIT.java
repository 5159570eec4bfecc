package org.warmhandoff.system;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks for support without an account has a task in the pool, and ends it with what only they know. */
@ResourceLock(RunningSystem.SHARED)
class ASelfReferralBecomesATaskIT {

    private final RunningSystem system = RunningSystem.shared();
    private final Caller anybody = system.asAnybody();
    private final UUID requestId = UUID.randomUUID();

    @Test
    void aRequestWithoutAnAccountIsATaskUntilThePersonTakesItBack() {
        String area = anybody.get("incident", "/v1/self-referrals/areas")
                .body()
                .path("items")
                .path(0)
                .path("code")
                .asText();
        Set<String> before = selfReferrals(area).keySet();

        Caller.Answer kept = anybody.post(
                "incident",
                "/v1/self-referrals",
                """
                {"requestId": "%s", "areaCode": "%s", "name": "Sam", "phone": "+1 555 0100", "consent": true}
                """
                        .formatted(requestId, area),
                Map.of());
        assertThat(kept.status()).as(kept.body().toString()).isEqualTo(201);

        City.await("the task")
                .until(() -> !before.containsAll(selfReferrals(area).keySet()));
        Map<String, JsonNode> tasks = selfReferrals(area);
        tasks.keySet().removeAll(before);
        JsonNode task = tasks.values().iterator().next();
        assertThat(task.path("status").asText()).isEqualTo("open");
        assertThat(task.path("approach").asText()).isEqualTo("contact");

        Caller.Answer back = anybody.post(
                "incident", "/v1/self-referrals/withdraw", "{\"requestId\": \"" + requestId + "\"}", Map.of());
        assertThat(back.status()).isEqualTo(204);
        City.await("the end of the task").until(() -> system.as("worker")
                .get("referral", "/v1/follow-ups/" + task.path("followUpId").asText())
                .body()
                .path("statusReason")
                .asText()
                .equals("incident-withdrawn"));
    }

    /** The open tasks of people of the area who asked for support, by id. */
    private Map<String, JsonNode> selfReferrals(String area) {
        Map<String, JsonNode> found = new HashMap<>();
        system.as("worker")
                .get("referral", "/v1/follow-ups?status=open&limit=500&area=" + area)
                .body()
                .path("items")
                .forEach(task -> {
                    if (task.path("reason").asText().equals("self-referral")) {
                        found.put(task.path("followUpId").asText(), task);
                    }
                });
        return found;
    }
}
