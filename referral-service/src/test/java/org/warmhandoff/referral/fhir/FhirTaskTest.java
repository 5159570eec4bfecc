package org.warmhandoff.referral.fhir;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Follow-ups read and moved in FHIR. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class FhirTaskTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FHIR = "application/fhir+json";
    private static final String CODES = "https://warmhandoff.org/fhir/CodeSystem/";

    private final TestTokens worker = Api.worker("worker-4");
    private final UUID person = UUID.randomUUID();

    @Inject
    Database database;

    private TopicProbe probe;
    private UUID id;

    @BeforeEach
    void followUp() {
        probe = TopicProbe.ofPlatform();
        id = followUp(Incidents.about(person, Incidents.incident("fhir-flats", Outcome.NONFATAL)));
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void aTaskIsReadWithItsVersionAndNotAgainWhileItStays() {
        Response task = read(id);

        task.then()
                .statusCode(200)
                .contentType(FHIR)
                .header("ETag", "W/\"1\"")
                .header("Last-Modified", notNullValue())
                .body("resourceType", equalTo("Task"))
                .body("id", equalTo(id.toString()))
                .body("meta.versionId", equalTo("1"))
                .body("status", equalTo("requested"))
                .body("focus.reference", equalTo("ServiceRequest/" + id));
        Api.as(worker)
                .header("If-None-Match", "W/\"1\"")
                .get("/fhir/Task/{id}", id)
                .then()
                .statusCode(304);
        assertThat(task.asString()).doesNotContain(person.toString());
    }

    @Test
    void theRequestBehindATaskHasItsIdAndItsVersion() {
        Response request = Api.as(worker).get("/fhir/ServiceRequest/{id}", id);

        request.then()
                .statusCode(200)
                .contentType(FHIR)
                .header("ETag", "W/\"1\"")
                .body("resourceType", equalTo("ServiceRequest"))
                .body("status", equalTo("active"))
                .body("intent", equalTo("order"))
                .body("code.coding[0].code", equalTo("survivor-outreach"))
                .body("locationCode[0].coding[0].code", equalTo("fhir-flats"))
                .body("subject.reference", nullValue());
        assertThat(request.asString()).doesNotContain(person.toString());
    }

    @Test
    void aTaskGoesFromThePoolToItsOutcome() {
        Response accepted = put(worker, read(id), task -> task.put("status", "accepted"));
        accepted.then()
                .statusCode(200)
                .header("ETag", "W/\"2\"")
                .body("status", equalTo("accepted"))
                .body("owner.identifier.value", equalTo("worker-4"));
        assertSameAsRead(accepted);

        String until = Instant.now()
                .plus(Duration.ofDays(3))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Response held = put(worker, accepted, task -> hold(task, "in-hospital", until));
        held.then()
                .statusCode(200)
                .body("status", equalTo("on-hold"))
                .body("statusReason.coding[0].code", equalTo("in-hospital"))
                .body("extension[0].valueDateTime", equalTo(until));
        assertSameAsRead(held);

        Response resumed = put(worker, held, task -> {
            task.put("status", "in-progress");
            task.remove(List.of("statusReason", "extension", "businessStatus"));
        });
        resumed.then().statusCode(200).body("status", equalTo("accepted")).body("extension", nullValue());

        Api.move(
                        worker,
                        id,
                        Api.read(id),
                        "attempts",
                        Map.of("at", Instant.now().toString(), "channel", "phone", "reached", "person"))
                .then()
                .statusCode(201);
        Response tried = read(id);
        tried.then().body("status", equalTo("in-progress"));
        Response completed = put(worker, tried, task -> end(task, "completed", "engaged-plan-made"));
        completed
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("output[0].valueCodeableConcept.coding[0].code", equalTo("engaged-plan-made"));
        assertSameAsRead(completed);
        Api.read(id).then().body("status", equalTo("completed")).body("outcome", equalTo("engaged-plan-made"));
    }

    @Test
    void aRejectedTaskIsRequestedAgainWithTheReason() {
        Response accepted = accepted();

        put(worker, accepted, task -> because(task.put("status", "rejected"), "workload"))
                .then()
                .statusCode(200)
                .body("status", equalTo("requested"))
                .body("statusReason.coding[0].code", equalTo("workload"))
                .body("owner", nullValue());
    }

    @Test
    void onlyALeadLetsATaskGoFromTriageCancelsItOrEndsItAsAnError() {
        UUID minor = followUp(Incidents.with(
                Incidents.person(null, AgeBand.UNDER_18, OutreachConsent.NOT_ASKED),
                Incidents.incident("fhir-flats", Outcome.NONFATAL)));
        read(minor).then().body("status", equalTo("draft"));

        put(worker, read(minor), task -> task.put("status", "requested"))
                .then()
                .statusCode(403)
                .body("issue[0].code", equalTo("forbidden"))
                .body("issue[0].details.coding[0].code", equalTo("not-yours"));
        put(Api.lead(), read(minor), task -> task.put("status", "requested"))
                .then()
                .statusCode(200)
                .body("status", equalTo("requested"));
        put(worker, read(minor), task -> because(task.put("status", "cancelled"), "duplicate"))
                .then()
                .statusCode(403);
        put(Api.lead(), read(minor), task -> because(task.put("status", "cancelled"), "duplicate"))
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        put(Api.coordinator(), read(id), task -> task.put("status", "entered-in-error"))
                .then()
                .statusCode(200)
                .body("status", equalTo("entered-in-error"));
    }

    @ParameterizedTest
    @CsvSource({"rejected,return,other", "on-hold,hold,in-custody", "completed,complete,linked"})
    void whatTheStateDoesNotAllowIsRefusedWithTheCodeOfTheMove(String status, String move, String code) {
        String until = Instant.now().plus(Duration.ofDays(3)).toString();
        Map<String, String> body =
                switch (move) {
                    case "hold" -> Map.of("reason", code, "until", until);
                    case "complete" -> Map.of("outcome", code);
                    default -> Map.of("reason", code);
                };
        String refusal = Api.move(worker, id, Api.read(id), move, body)
                .then()
                .statusCode(409)
                .extract()
                .path("errors[0].code");

        put(worker, read(id), task -> {
                    switch (move) {
                        case "hold" -> hold(task, code, until);
                        case "complete" -> end(task, status, code);
                        default -> because(task.put("status", status), code);
                    }
                })
                .then()
                .statusCode(409)
                .contentType(FHIR)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].code", equalTo("business-rule"))
                .body("issue[0].details.coding[0].code", equalTo(refusal));
        read(id).then().header("ETag", "W/\"1\"");
    }

    @Test
    void aSecondClaimAndAnyMoveAfterTheEndAreRefused() {
        Response accepted = accepted();
        put(Api.lead(), accepted, task -> task.put("status", "requested"))
                .then()
                .statusCode(409)
                .body("issue[0].details.coding[0].code", equalTo("not-in-triage"));
        put(Api.lead(), read(id), task -> task.put("status", "entered-in-error"))
                .then()
                .statusCode(200);
        put(worker, read(id), task -> task.put("status", "accepted"))
                .then()
                .statusCode(409)
                .body("issue[0].details.coding[0].code", equalTo("not-open"));
        put(Api.lead(), read(id), task -> because(task.put("status", "cancelled"), "other"))
                .then()
                .statusCode(409)
                .body("issue[0].details.coding[0].code", equalTo("finished"));
    }

    @Test
    void aTaskFailsOnlyAfterEnoughWasTried() {
        put(worker, accepted(), task -> end(task, "failed", "unable-to-locate"))
                .then()
                .statusCode(409)
                .body("issue[0].details.coding[0].code", equalTo("too-little-tried"));
        put(worker, read(id), task -> end(task, "failed", "linked"))
                .then()
                .statusCode(422)
                .body("issue[0].expression", contains("Task.output"));
        put(worker, read(id), task -> end(task, "completed", "unable-to-contact"))
                .then()
                .statusCode(422)
                .body("issue[0].expression", contains("Task.output"));
    }

    @Test
    void aTaskIsInProgressByAnAttemptAndNotByAWord() {
        put(worker, accepted(), task -> task.put("status", "in-progress"))
                .then()
                .statusCode(409)
                .body("issue[0].expression", contains("Task.status"));
    }

    @Test
    void everyOtherElementThatIsChangedIsRefusedByName() {
        put(worker, read(id), task -> {
                    task.put("status", "accepted");
                    task.put("priority", "stat");
                    task.put("description", "Ask for Robin");
                    task.remove("authoredOn");
                    task.with("restriction").with("period").put("end", "2030-01-01T00:00:00Z");
                    because(task, "other");
                })
                .then()
                .statusCode(422)
                .contentType(FHIR)
                .body(
                        "issue.expression.flatten()",
                        containsInAnyOrder(
                                "Task.priority",
                                "Task.description",
                                "Task.authoredOn",
                                "Task.restriction.period.end",
                                "Task.statusReason"))
                .body("issue.code", contains("invalid", "invalid", "invalid", "invalid", "invalid"));
        read(id).then().header("ETag", "W/\"1\"");
    }

    @Test
    void nothingThatWasSentComesBackInARefusal() {
        assertThat(put(worker, read(id), task -> {
                            task.put("status", "accepted");
                            task.put("description", "Ask for Robin");
                        })
                        .asString())
                .doesNotContain("Robin");
    }

    @Test
    void aTaskThatIsWrittenAsItWasReadStaysAsItIs() {
        put(worker, read(id), task -> {}).then().statusCode(200).header("ETag", "W/\"1\"");
        put(worker, read(id), task -> task.remove("meta"))
                .then()
                .statusCode(200)
                .header("ETag", "W/\"1\"");
        put(worker, read(id), task -> task.put("priority", "urgent"))
                .then()
                .statusCode(422)
                .body("issue[0].expression", contains("Task.priority"));
    }

    @Test
    void aReasonADateAndAnOutcomeAreCodesOfOursAndNothingElse() {
        Response accepted = accepted();
        refused(accepted, task -> task.put("status", "rejected"), "Task.statusReason");
        refused(
                accepted,
                task -> because(task.put("status", "rejected"), "workload")
                        .with("statusReason")
                        .put("text", "too far"),
                "Task.statusReason.text");
        refused(
                accepted,
                task -> because(task.put("status", "rejected"), "in-custody"),
                "Task.statusReason.coding.code");
        refused(
                accepted,
                task -> task.put("status", "rejected")
                        .putObject("statusReason")
                        .putArray("coding")
                        .addObject()
                        .put("system", "http://example.org")
                        .put("code", "workload"),
                "Task.statusReason.coding.system");
        refused(accepted, task -> because(task.put("status", "on-hold"), "in-custody"), "Task.extension");
        refused(accepted, task -> hold(task, "in-custody", "2030-01-01"), "Task.extension");
        refused(accepted, task -> hold(task, "in-custody", "2020-01-01T00:00:00Z"), "Task.extension");
        refused(accepted, task -> task.put("status", "completed"), "Task.output");
        refused(accepted, task -> end(task, "completed", "all-is-well"), "Task.output.value.coding.code");
        refused(
                accepted,
                task -> {
                    end(task, "completed", "linked");
                    task.put("outputs", "more");
                },
                "Task.outputs");
        refused(accepted, task -> task.put("status", "received"), "Task.status");
        refused(accepted, task -> task.put("status", "done"), "Task.status");
        refused(accepted, task -> task.remove("status"), "Task.status");
        read(id).then().header("ETag", "W/\"2\"");
    }

    @Test
    void anUpdateWantsTheVersionThatWasReadWeakOrStrong() {
        Response read = read(id);
        ObjectNode task = tree(read).put("status", "accepted");

        Api.as(worker)
                .contentType(FHIR)
                .body(task.toString())
                .put("/fhir/Task/{id}", id)
                .then()
                .statusCode(428)
                .contentType(FHIR)
                .body("issue[0].code", equalTo("required"))
                .body("issue[0].location", contains("http.If-Match"));
        put(worker, "W/\"7\"", id, task).then().statusCode(412).body("issue[0].code", equalTo("conflict"));
        put(worker, "\"1\"", id, task).then().statusCode(200);
        put(Api.worker("worker-17"), "W/\"1\"", id, task).then().statusCode(412);
    }

    @Test
    void aBodyThatIsNotTheTaskOfTheAddressIsRefused() {
        ObjectNode task = tree(read(id)).put("status", "accepted");

        put(worker, "W/\"1\"", id, task.deepCopy().put("id", "another")).then().statusCode(400);
        put(worker, "W/\"1\"", id, task.deepCopy().put("resourceType", "Patient"))
                .then()
                .statusCode(400);
        for (String broken : List.of("", "[]", "{\"resourceType\": \"Task\",", "{\"id\":1,\"id\":2}", "null")) {
            Api.as(worker)
                    .header("If-Match", "W/\"1\"")
                    .contentType(FHIR)
                    .body(broken)
                    .put("/fhir/Task/{id}", id)
                    .then()
                    .statusCode(400)
                    .contentType(FHIR)
                    .body("resourceType", equalTo("OperationOutcome"));
        }
    }

    private void refused(Response seen, Consumer<ObjectNode> change, String expression) {
        put(worker, seen, change)
                .then()
                .statusCode(422)
                .contentType(FHIR)
                .body("issue[0].expression", contains(expression));
    }

    private Response accepted() {
        return put(worker, read(id), task -> task.put("status", "accepted"));
    }

    private Response read(UUID task) {
        return Api.as(worker).get("/fhir/Task/{id}", task);
    }

    private void assertSameAsRead(Response answer) {
        assertThat(answer.asString()).isEqualTo(read(id).asString());
    }

    private static Response put(TestTokens who, Response seen, Consumer<ObjectNode> change) {
        ObjectNode task = tree(seen);
        UUID id = UUID.fromString(task.path("id").asText());
        change.accept(task);
        return put(who, seen.header("ETag"), id, task);
    }

    private static Response put(TestTokens who, String ifMatch, UUID id, ObjectNode task) {
        return Api.as(who)
                .header("If-Match", ifMatch)
                .contentType(FHIR)
                .body(task.toString())
                .put("/fhir/Task/{id}", id);
    }

    private static ObjectNode tree(Response seen) {
        try {
            return (ObjectNode) JSON.readTree(seen.asString());
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    private static ObjectNode because(ObjectNode task, String reason) {
        code(task.putObject("statusReason"), "status-reason", reason);
        return task;
    }

    private static void hold(ObjectNode task, String reason, String until) {
        because(task.put("status", "on-hold"), reason)
                .putArray("extension")
                .addObject()
                .put("url", "https://warmhandoff.org/fhir/StructureDefinition/hold-until")
                .put("valueDateTime", until);
    }

    private static void end(ObjectNode task, String status, String outcome) {
        ObjectNode output = task.put("status", status).putArray("output").addObject();
        code(output.putObject("type"), "task-output", "outcome");
        code(output.putObject("valueCodeableConcept"), "outcome", outcome);
    }

    private static void code(ObjectNode concept, String system, String code) {
        concept.putArray("coding").addObject().put("system", CODES + system).put("code", code);
    }

    private UUID followUp(IncidentSnapshot incident) {
        new Incidents(database, probe).sendAndAwait(incident);
        return FollowUps.onlyOne(incident.incidentId());
    }
}
