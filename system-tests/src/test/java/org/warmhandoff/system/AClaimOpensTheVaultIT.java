package org.warmhandoff.system;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/** Who a person is, is told to the worker who has the task; both services write it down; without the vault the task still works. */
@ResourceLock(RunningSystem.SHARED)
class AClaimOpensTheVaultIT {

    private final RunningSystem system = RunningSystem.shared();
    private final City city = new City(system);
    private final Caller worker = system.as("worker");

    @Test
    void theNameGoesToTheWorkerWhoHasTheTaskAndIntoNoLogButThatItWasRead() {
        String task = taskOf(report());
        assertThat(person(task).status()).as("before the claim").isEqualTo(409);

        claim(task);
        Caller.Answer told = person(task);

        assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
        assertThat(told.body().path("familyName").asText()).isEqualTo("Quillfeather");
        assertThat(told.body().path("notice").asText()).contains("42 CFR part 2");
        JsonNode asked = log("referral", task);
        assertThat(asked.findValuesAsText("outcome")).containsExactly("refused", "given");
        JsonNode given = log("incident", task);
        assertThat(given.findValuesAsText("outcome")).containsExactly("given");
        assertThat(given.findValuesAsText("account"))
                .isEqualTo(asked.findValuesAsText("account").subList(1, 2));
        assertThat(given.findValuesAsText("subject"))
                .isEqualTo(asked.findValuesAsText("subject").subList(1, 2));
        assertThat(asked.toString() + given).doesNotContain("Quillfeather");
        for (String service : new String[] {"referral", "incident"}) {
            assertThat(system.as("auditor")
                            .get(service, "/v1/access-log/verification")
                            .body()
                            .path("holds")
                            .asBoolean())
                    .as(service)
                    .isTrue();
        }
    }

    @Test
    void withoutTheVaultTheTaskStillWorksAndTheNameDoesNot() {
        String task = taskOf(report());
        claim(task);
        system.signal("STOP", "incident");
        try {
            assertThat(person(task).status()).isEqualTo(503);

            Caller.Answer completed = worker.post(
                    "referral",
                    "/v1/follow-ups/" + task + "/complete",
                    "{\"outcome\": \"linked\"}",
                    Map.of("If-Match", read(task).entityTag()));
            assertThat(completed.status()).as(completed.body().toString()).isEqualTo(200);
        } finally {
            system.signal("CONT", "incident");
        }
        assertThat(log("referral", task).findValuesAsText("outcome")).containsExactly("unavailable");
    }

    private UUID report() {
        Caller.Answer answer = system.as("ems")
                .post(
                        "incident",
                        "/v1/incident-reports",
                        """
                        {"occurredAt": "%s", "location": {"areaCode": "riverside"}, "people": [{"outcome": "nonfatal",
                         "identity": {"givenName": "Maren", "familyName": "Quillfeather", "phone": "+1 555 0100"}}]}
                        """
                                .formatted(Instant.now().minusSeconds(60)),
                        Map.of());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return UUID.fromString(answer.body().path("incidentId").asText());
    }

    private String taskOf(UUID incident) {
        City.await("the follow-up").until(() -> city.followUps(incident).size() == 1);
        return city.followUps(incident).get(0).path("followUpId").asText();
    }

    private void claim(String task) {
        Caller.Answer claimed = worker.post(
                "referral",
                "/v1/follow-ups/" + task + "/claim",
                "",
                Map.of("If-Match", read(task).entityTag()));
        assertThat(claimed.status()).as(claimed.body().toString()).isEqualTo(200);
    }

    private Caller.Answer read(String task) {
        return worker.get("referral", "/v1/follow-ups/" + task);
    }

    private Caller.Answer person(String task) {
        return worker.send("referral", "GET", "/v1/follow-ups/" + task + "/person", "", Map.of("Purpose", "COC"));
    }

    /** The entries of a service's access log for the task. */
    private JsonNode log(String service, String task) {
        return system.as("auditor")
                .get(service, "/v1/access-log?subject=" + task)
                .body()
                .path("items");
    }
}
