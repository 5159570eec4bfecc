package org.warmhandoff.system;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock(RunningSystem.SHARED)
class OneReportTravelsTheWholeWayIT {

    private final RunningSystem system = RunningSystem.shared();
    private final City city = new City(system);

    @Test
    void aReportBecomesATaskACountAndAMessageThatLeaksNothing() {
        long before = city.people("riverside");

        City.Kept kept = city.overdose("riverside");

        City.await("the follow-up")
                .until(() -> city.followUps(kept.incidentId()).size() == 1);
        City.await("the count").until(() -> city.people("riverside") == before + 1);
        JsonNode followUp = city.followUps(kept.incidentId()).get(0);
        assertThat(followUp.path("team").asText()).isEqualTo("lantern-peers");
        String id = followUp.path("followUpId").asText();
        City.await("the mail").until(() -> city.mailsWith(id) == 1);
        for (JsonNode mail : system.as("admin").get("mail", "/messages").body()) {
            assertThat(mail.toString().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("overdose", "naloxone", "riverside", "drug", "sobredosis");
        }
    }

    @Test
    void aWithdrawnReportLeavesTheCountAndCancelsTheTask() {
        long before = city.people("old-mill");
        City.Kept kept = city.overdose("old-mill");
        City.await("the count").until(() -> city.people("old-mill") == before + 1);
        City.await("the follow-up")
                .until(() -> city.followUps(kept.incidentId()).size() == 1);

        system.as("ems")
                .post(
                        "incident",
                        "/v1/incident-reports/" + kept.reportId() + "/withdraw",
                        "",
                        Map.of("If-Match", "\"1\""));

        City.await("the count falls").until(() -> city.people("old-mill") == before);
        City.await("the task is cancelled").until(() -> city.followUps(kept.incidentId())
                .get(0)
                .path("status")
                .asText()
                .equals("cancelled"));
    }
}
