package org.warmhandoff.referral.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.referral.StoredFollowUps;
import org.warmhandoff.referral.followup.domain.Attempts;
import org.warmhandoff.referral.followup.domain.FhirTaskStatus;
import org.warmhandoff.referral.followup.domain.FollowUp;

import static org.assertj.core.api.Assertions.assertThat;

/** What a follow-up says as a Task and as a ServiceRequest, in each of its states. */
class FollowUpResourcesTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("real-inputs.directory", "../shared/data"))
            .resolve("records/fhir_r4");

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);

    @ParameterizedTest
    @EnumSource(FollowUpStatus.class)
    void bothKeepTheRulesOfR4InEveryState(FollowUpStatus status) {
        R4Rules.assertKept(task(StoredFollowUps.at(status)));
        R4Rules.assertKept(request(StoredFollowUps.at(status)));
    }

    @ParameterizedTest
    @EnumSource(FollowUpStatus.class)
    void theTaskSaysTheStatusOfFhirAndOurs(FollowUpStatus status) {
        JsonNode task = task(StoredFollowUps.at(status));

        assertThat(task.path("status").asText())
                .isEqualTo(FhirTaskStatus.of(status).code());
        assertThat(task.at("/businessStatus/coding/0/system").asText())
                .isEqualTo("https://warmhandoff.org/fhir/CodeSystem/follow-up-status");
        assertThat(task.at("/businessStatus/coding/0/code").asText()).isEqualTo(status.code());
    }

    @ParameterizedTest
    @EnumSource(FollowUpStatus.class)
    void neitherTellsWhoThePersonIsOrWhetherItIsTheSameElsewhere(FollowUpStatus status) {
        FollowUp followUp = StoredFollowUps.at(status);

        assertThat(task(followUp).toString() + request(followUp))
                .doesNotContain(StoredFollowUps.PERSON.toString(), "phone", "text", "display", "note", "description");
    }

    @Test
    void theTaskNamesItsRequestItsWorkerAndWhenTheFirstAttemptIsDue() {
        JsonNode task = task(StoredFollowUps.at(FollowUpStatus.CLAIMED));

        assertThat(task.at("/focus/reference").asText()).isEqualTo("ServiceRequest/" + StoredFollowUps.ID);
        assertThat(task.at("/owner/identifier/value").asText()).isEqualTo("worker-4");
        assertThat(task.at("/for/identifier/value").asText()).isEqualTo(StoredFollowUps.INCIDENT + "/0");
        assertThat(task.at("/restriction/period/end").asText()).isEqualTo(StoredFollowUps.DUE_AT.toString());
        assertThat(task.at("/meta/versionId").asText()).isEqualTo("3");
        assertThat(task.has("output") || task.has("extension") || task.has("statusReason"))
                .isFalse();
    }

    @Test
    void aTaskOnHoldSaysWhyAndUntilWhen() {
        JsonNode task = task(StoredFollowUps.at(FollowUpStatus.ON_HOLD));

        assertThat(task.at("/statusReason/coding/0/code").asText()).isEqualTo("in-hospital");
        assertThat(task.at("/extension/0/valueDateTime").asText()).isEqualTo(StoredFollowUps.HOLD_UNTIL.toString());
    }

    @Test
    void aTaskThatHasEndedSaysHow() {
        assertThat(task(StoredFollowUps.at(FollowUpStatus.COMPLETED))
                        .at("/output/0/valueCodeableConcept/coding/0/code")
                        .asText())
                .isEqualTo("linked");
        assertThat(task(StoredFollowUps.at(FollowUpStatus.CLOSED_UNREACHED))
                        .at("/output/0/valueCodeableConcept/coding/0/code")
                        .asText())
                .isEqualTo("unable-to-locate");
    }

    @Test
    void anExerciseIsLabelledAsTestData() {
        FollowUp real = StoredFollowUps.at(FollowUpStatus.OPEN);
        FollowUp exercise = StoredFollowUps.with(real.state(), Attempts.NONE, true);

        assertThat(task(real).path("meta").has("security")).isFalse();
        assertThat(task(exercise).at("/meta/security/0/code").asText()).isEqualTo("HTEST");
        assertThat(request(exercise).at("/meta/security/0/code").asText()).isEqualTo("HTEST");
    }

    @Test
    void theRulesHeldHereAllowTheExamplesOfFhirItself() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(EXAMPLES), "the real inputs are not beside this checkout");
        List<Path> examples;
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            examples = files.filter(file -> file.getFileName().toString().matches("(Task|ServiceRequest)-.*"))
                    .toList();
        }

        assertThat(examples).hasSizeGreaterThanOrEqualTo(4).allSatisfy(file -> {
            JsonNode example = JSON.readTree(file.toFile());
            assertThat(example.fieldNames())
                    .toIterable()
                    .isSubsetOf(R4Rules.namesOf(example.path("resourceType").asText()));
        });
    }

    private static JsonNode task(FollowUp followUp) {
        return JSON.valueToTree(FollowUpResources.task(followUp));
    }

    private static JsonNode request(FollowUp followUp) {
        return JSON.valueToTree(FollowUpResources.request(followUp));
    }
}
