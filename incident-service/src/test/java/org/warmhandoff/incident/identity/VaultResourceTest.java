package org.warmhandoff.incident.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.PhiLogGuard;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.WithoutIds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** The vault answers the one service that may ask it, and never without an entry in the access log. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class VaultResourceTest {

    private static final String ROBIN =
            """
            {"outcome": "nonfatal", "age": 38, "gender": "female", "identity": {
             "givenName": "Robin", "familyName": "Testperson", "birthDate": "1987-06-05", "phone": "+1 937 555 0142",
             "address": "12 Lighthouse Lane", "usualPlaces": [{"place": "the old mill", "times": "at dusk"}],
             "language": "es", "preferredChannel": "phone", "safeTimes": "after six"}}
            """;
    private static final String ROBIN_BY_POLICE =
            """
            {"outcome": "nonfatal", "age": 38, "gender": "female", "identity": {
             "givenName": "Robin", "familyName": "Testperson", "birthDate": "1987-06-05", "phone": "+1 937 555 0199"}}
            """;
    private static final String HALF_KNOWN_BY_POLICE =
            """
            {"outcome": "nonfatal", "age": 38, "gender": "female", "identity": {
             "givenName": "Robin", "phone": "+1 937 555 0199"}}
            """;
    private static final String NOBODY_KNOWN = "{\"outcome\": \"nonfatal\", \"age\": 58, \"gender\": \"male\"}";

    /** Each test has days of its own: what another one reported is far away in time. */
    private static Instant nextDay = Instant.parse("2024-01-01T12:00:00Z");

    private final TestTokens service = TestTokens.of("referral-service").role(Roles.VAULT_READER);
    private final TestTokens auditor = TestTokens.of("auditor-1").role(Roles.AUDITOR);
    private final String followUp = UUID.randomUUID().toString();
    private final String worker = "worker-" + UUID.randomUUID();

    @RegisterExtension
    final PhiLogGuard log = new PhiLogGuard();

    private Instant time = Instant.EPOCH;

    @BeforeEach
    void city() {
        Api.loadCity();
        time = nextDay;
        nextDay = nextDay.plusSeconds(20 * 86_400);
    }

    @Test
    void whoAPersonIsIsToldWithTheNoticeAndIsNotToBeStored() {
        String incident = report(Api.ems(), 0, ROBIN).path("incidentId");

        ask(incident, 0)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Pragma", equalTo("no-cache"))
                .body("givenName", equalTo("Robin"))
                .body("familyName", equalTo("Testperson"))
                .body("birthDate", equalTo("1987-06-05"))
                .body("phones", contains("+1 937 555 0142"))
                .body("addresses", contains("12 Lighthouse Lane"))
                .body("usualPlaces[0].place", equalTo("the old mill"))
                .body("usualPlaces[0].times", equalTo("at dusk"))
                .body("language", equalTo("es"))
                .body("preferredChannel", equalTo("phone"))
                .body("safeTimes", equalTo("after six"))
                .body("notice", equalTo("42 CFR part 2 prohibits unauthorized use or disclosure of these records."))
                .body("size()", equalTo(10));

        log.assertNone("Robin", "Testperson", "555 0142", "Lighthouse");
    }

    @Test
    void eachReadIsInTheAccessLogAndTheLogHoldsNoIdentity() {
        String incident = report(Api.ems(), 0, ROBIN).path("incidentId");
        ask(incident, 0).then().statusCode(200);

        String entries = Api.as(auditor)
                .get("/v1/access-log?account={worker}", worker)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].access.who.account", equalTo(worker))
                .body("items[0].access.who.via", equalTo("referral-service"))
                .body("items[0].access.who.roles", contains("vault-reader"))
                .body("items[0].access.purpose", equalTo("COC"))
                .body("items[0].access.what.kind", equalTo("identity"))
                .body("items[0].access.what.subject", equalTo(incident + "/0"))
                .body("items[0].access.what.basis", equalTo(followUp))
                .body("items[0].access.result.outcome", equalTo("given"))
                .extract()
                .asString();
        assertThat(WithoutIds.of(entries)).doesNotContain("Robin", "Testperson", "0142");
        Api.as(auditor)
                .get("/v1/access-log?subject={followUp}", followUp)
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void ofWhomNoReportTellsThereIsNothingAndThatIsLoggedToo() {
        String incident = report(Api.ems(), 0, NOBODY_KNOWN).path("incidentId");

        ask(incident, 0).then().statusCode(404);
        ask(incident, 1).then().statusCode(404);
        ask(UUID.randomUUID().toString(), 0).then().statusCode(404);

        assertThat(outcomes()).containsExactly("not-found", "not-found", "not-found");
    }

    @Test
    void severalReportsOfOnePersonAreOneIdentity() {
        String incident = report(Api.ems(), 0, ROBIN).path("incidentId");
        Response police = report(Api.police(), 120, ROBIN_BY_POLICE);
        assertThat(police.<String>path("incidentId")).isEqualTo(incident);

        ask(incident, 0).then().statusCode(200).body("phones", contains("+1 937 555 0142", "+1 937 555 0199"));
    }

    @Test
    void whoeverAskedByAnIncidentThatWasMergedIsToldOfTheOneThatGoesOn() {
        Response ems = report(Api.ems(), 0, ROBIN);
        Response police = report(Api.police(), 3 * 86_400, HALF_KNOWN_BY_POLICE);
        String ended = police.path("incidentId");
        assertThat(ended).isNotEqualTo(ems.path("incidentId"));
        ask(ended, 0).then().body("phones", contains("+1 937 555 0199"));

        correct(police, 120, HALF_KNOWN_BY_POLICE);

        assertThat(incident(ended).getString("status")).isEqualTo("merged");
        ask(ended, 0).then().statusCode(200).body("phones", contains("+1 937 555 0142", "+1 937 555 0199"));
    }

    @Test
    void anUnlinkedReportTakesItsPeopleAlong() {
        Response ems = report(Api.ems(), 0, ROBIN);
        Response police = report(Api.police(), 120, ROBIN_BY_POLICE);
        String incident = ems.path("incidentId");

        String own = Api.as(Api.steward())
                .header("If-Match", "\"2\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reportIds", List.of(police.<String>path("reportId"))))
                .post("/v1/incidents/" + incident + "/unlink")
                .then()
                .statusCode(200)
                .extract()
                .path("incidentId");

        ask(incident, 0).then().body("phones", contains("+1 937 555 0142"));
        ask(own, 0).then().body("phones", contains("+1 937 555 0199"));
    }

    @Test
    void aWithdrawnReportTellsNothing() {
        Response report = report(Api.ems(), 0, ROBIN);
        Api.as(Api.ems())
                .header("If-Match", report.header("ETag"))
                .post(report.header("Location") + "/withdraw")
                .then()
                .statusCode(200);

        ask(report.path("incidentId"), 0).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Purpose", "On-Behalf-Of", "Follow-Up"})
    void withoutAPurposeAnAccountAndAFollowUpNothingIsRead(String missing) {
        String incident = report(Api.ems(), 0, ROBIN).path("incidentId");
        Map<String, String> headers =
                new HashMap<>(Map.of("Purpose", "COC", "On-Behalf-Of", worker, "Follow-Up", followUp));
        headers.remove(missing);

        Api.as(service)
                .headers(headers)
                .get("/v1/vault/incidents/{incident}/people/0", incident)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(missing))
                .body(not(containsString("Robin")));

        headers.put(missing, "Robin Testperson");
        Api.as(service)
                .headers(headers)
                .get("/v1/vault/incidents/{incident}/people/0", incident)
                .then()
                .statusCode(400)
                .body(not(containsString("Testperson")));
    }

    @Test
    void theAccessLogVerifiesAndPagesInTheOrderOfItsEntries() {
        String incident = report(Api.ems(), 0, ROBIN).path("incidentId");
        ask(incident, 0);
        ask(incident, 1);
        ask(incident, 0);

        Response first = Api.as(auditor).get("/v1/access-log?limit=2&account={worker}", worker);
        assertThat(first.jsonPath().getList("items.access.result.outcome")).containsExactly("given", "not-found");
        Response second = Api.as(auditor)
                .get("/v1/access-log?limit=2&account={worker}&cursor={next}", worker, first.path("next"));
        assertThat(second.jsonPath().getList("items.access.result.outcome")).containsExactly("given");
        assertThat(second.<String>path("next")).isNull();

        Response verified = Api.as(auditor).get("/v1/access-log/verification");
        verified.then().statusCode(200).body("holds", equalTo(true));
        Api.as(auditor)
                .get(
                        "/v1/access-log/verification?entry={number}&hash={hash}",
                        verified.<Integer>path("upTo"),
                        verified.path("hash"))
                .then()
                .body("notedFound", equalTo(true));
        Api.as(auditor)
                .get("/v1/access-log/verification?entry=1&hash={hash}", "0".repeat(64))
                .then()
                .body("holds", equalTo(false))
                .body("notedFound", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/access-log?since=yesterday",
                "/v1/access-log?limit=0",
                "/v1/access-log?limit=many",
                "/v1/access-log?cursor=abc",
                "/v1/access-log/verification?entry=1",
                "/v1/access-log/verification?entry=1&hash=abc"
            })
    void aParameterThatCannotBeUnderstoodIsAProblem(String path) {
        Api.as(auditor).get(path).then().statusCode(400);
    }

    private Response ask(String incident, int person) {
        return Api.as(service)
                .header("Purpose", "COC")
                .header("On-Behalf-Of", worker)
                .header("Follow-Up", followUp)
                .get("/v1/vault/incidents/{incident}/people/{person}", incident, person);
    }

    private List<String> outcomes() {
        return Api.as(auditor)
                .get("/v1/access-log?account={worker}", worker)
                .jsonPath()
                .getList("items.access.result.outcome");
    }

    private Response report(TestTokens who, int secondsLater, String person) {
        Response answer = Api.as(who)
                .contentType(ContentType.JSON)
                .body(body(secondsLater, person))
                .post("/v1/incident-reports");
        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(201);
        return answer;
    }

    private void correct(Response report, int secondsLater, String person) {
        Api.as(Api.police())
                .header("If-Match", report.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body(secondsLater, person))
                .put(report.header("Location"))
                .then()
                .statusCode(200);
    }

    private String body(int secondsLater, String person) {
        return """
                {"occurredAt": "%s", "location": {"latitude": 0.5, "longitude": 0.5}, "people": [%s]}"""
                .formatted(time.plusSeconds(secondsLater), person);
    }

    private static JsonPath incident(String id) {
        return Api.as(Api.steward()).get("/v1/incidents/" + id).jsonPath();
    }
}
