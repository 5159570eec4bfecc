package org.warmhandoff.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens in the city during a test, and what the services then say of it. */
final class City {

    /** A report that was accepted. */
    record Kept(UUID reportId, UUID incidentId, String area) {}

    private final RunningSystem system;

    City(RunningSystem system) {
        this.system = system;
    }

    static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(200));
    }

    /** Reports one overdose that one person survived, just now, in the neighborhood. */
    Kept overdose(String area) {
        Caller.Answer answer = post(area, "nonfatal");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return new Kept(
                UUID.fromString(answer.body().path("reportId").asText()),
                UUID.fromString(answer.body().path("incidentId").asText()),
                answer.body().path("area").asText());
    }

    Caller.Answer post(String area, String outcome) {
        return system.as("ems")
                .post(
                        "incident",
                        "/v1/incident-reports",
                        """
                        {"occurredAt": "%s", "location": {"areaCode": "%s"},
                         "people": [{"outcome": "%s", "naloxone": [{"giver": "bystander", "doses": 2}]}]}
                        """
                                .formatted(Instant.now().minusSeconds(60), area, outcome),
                        Map.of());
    }

    /** The follow-ups of an incident. */
    List<JsonNode> followUps(UUID incident) {
        List<JsonNode> items = new ArrayList<>();
        system.as("worker")
                .get("referral", "/v1/follow-ups?incident=" + incident)
                .body()
                .path("items")
                .forEach(items::add);
        return items;
    }

    /** People in the last 24 hours. */
    long people(String area) {
        JsonNode items = system.as("analyst")
                .get("analytics", "/v1/counts?measure=people&window=24h&area=" + area)
                .body()
                .path("items");
        return items.path(0).path("count").asLong();
    }

    /** How many mails hold this text. */
    long mailsWith(String text) {
        long found = 0;
        for (JsonNode mail : system.as("admin").get("mail", "/messages").body()) {
            if (mail.path("body").asText().contains(text)) {
                found++;
            }
        }
        return found;
    }
}
