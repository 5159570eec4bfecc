package org.warmhandoff.referral;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.OpenApiFile;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Who may call what. A role that may not is told 403 and nothing else, and a caller without a valid token 401. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class AccessTest {

    private static final Set<String> ALL = Set.of(
            Roles.REPORTER,
            Roles.OUTREACH_WORKER,
            Roles.TEAM_LEAD,
            Roles.COORDINATOR,
            Roles.ANALYST,
            Roles.DATA_STEWARD,
            Roles.AUDITOR,
            Roles.ADMINISTRATOR,
            Roles.VAULT_READER,
            Roles.PARTNER);

    /** For everybody: it holds no person and nothing of anybody's work. */
    private static final String CARD = "GET /cards/{area}";

    /** For everybody too: what can be asked in FHIR and in which codes, and a calendar for whoever has its secret address. */
    private static final Set<String> WITHOUT_TOKEN =
            Set.of("GET /fhir/metadata", "GET /fhir/CodeSystem/{id}", "GET /calendar/{secret}.ics");

    private static final String FOLLOW_UP = "/v1/follow-ups/0197a3a0-0000-4000-8000-000000000000";
    private static final String HAND_OFF = "/v1/hand-offs/0197a3a0-0000-4000-8000-000000000000";
    private static final String FHIR_TASK = "/fhir/Task/0197a3a0-0000-4000-8000-000000000000";
    private static final String RESOURCE = "/v1/resources/nobody:nothing";

    static Stream<Arguments> endpoints() {
        Set<String> outreach = Set.of(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR);
        Set<String> worker = Set.of(Roles.OUTREACH_WORKER);
        Set<String> leads = Set.of(Roles.TEAM_LEAD, Roles.COORDINATOR);
        Set<String> administrator = Set.of(Roles.ADMINISTRATOR);
        Set<String> readsResources = Set.of(
                Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR, Roles.DATA_STEWARD, Roles.ADMINISTRATOR);
        Set<String> readsTeams = Set.of(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR);
        Set<String> keepsWorkers = Set.of(Roles.TEAM_LEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR);
        return Stream.of(
                arguments("GET", "/v1/follow-ups", outreach),
                arguments("GET", FOLLOW_UP, outreach),
                arguments("GET", FOLLOW_UP + "/attempts", outreach),
                arguments("GET", FOLLOW_UP + "/history", outreach),
                arguments("GET", FOLLOW_UP + "/wishes", outreach),
                arguments("PUT", FOLLOW_UP + "/wishes", outreach),
                arguments("GET", "/v1/supplies", outreach),
                arguments("POST", "/v1/supplies/movements", Set.of(Roles.TEAM_LEAD, Roles.COORDINATOR)),
                arguments("GET", FOLLOW_UP + "/consents", outreach),
                arguments("POST", FOLLOW_UP + "/consents", outreach),
                arguments("POST", FOLLOW_UP + "/consents/0197a3a0-0000-4000-8000-000000000001/revoke", outreach),
                arguments("GET", FOLLOW_UP + "/hand-offs", outreach),
                arguments("POST", FOLLOW_UP + "/hand-offs", outreach),
                arguments("GET", "/v1/hand-offs", outreach),
                arguments("GET", HAND_OFF, outreach),
                arguments("POST", HAND_OFF + "/accept", outreach),
                arguments("POST", HAND_OFF + "/decline", outreach),
                arguments("POST", HAND_OFF + "/arrive", outreach),
                arguments("POST", HAND_OFF + "/not-arrive", outreach),
                arguments("POST", HAND_OFF + "/withdraw", outreach),
                arguments("GET", FOLLOW_UP + "/care-plan", outreach),
                arguments("PUT", FOLLOW_UP + "/care-plan", outreach),
                arguments("GET", FOLLOW_UP + "/peer-notes", worker),
                arguments("POST", FOLLOW_UP + "/peer-notes", worker),
                arguments("GET", FOLLOW_UP + "/person", outreach),
                arguments("GET", "/v1/access-log", Set.of(Roles.AUDITOR)),
                arguments("GET", "/v1/access-log/verification", Set.of(Roles.AUDITOR)),
                arguments("POST", FOLLOW_UP + "/claim", outreach),
                arguments("POST", FOLLOW_UP + "/return", outreach),
                arguments("POST", FOLLOW_UP + "/attempts", outreach),
                arguments("POST", FOLLOW_UP + "/hold", outreach),
                arguments("POST", FOLLOW_UP + "/resume", outreach),
                arguments("POST", FOLLOW_UP + "/complete", outreach),
                arguments("POST", FOLLOW_UP + "/release", leads),
                arguments("POST", FOLLOW_UP + "/assign", leads),
                arguments("POST", FOLLOW_UP + "/transfer", leads),
                arguments("POST", FOLLOW_UP + "/enter-in-error", leads),
                arguments("POST", FOLLOW_UP + "/cancel", leads),
                arguments("GET", "/v1/worklist-summary", leads),
                arguments("GET", "/fhir/Task", outreach),
                arguments("GET", FHIR_TASK, outreach),
                arguments("PUT", FHIR_TASK, outreach),
                arguments("GET", FHIR_TASK.replace("Task", "ServiceRequest"), outreach),
                arguments("GET", "/v1/calendar-feed", outreach),
                arguments("PUT", "/v1/calendar-feed", outreach),
                arguments("DELETE", "/v1/calendar-feed", outreach),
                arguments("GET", "/v1/workers", keepsWorkers),
                arguments("GET", "/v1/workers/someone", keepsWorkers),
                arguments("PUT", "/v1/workers/someone", keepsWorkers),
                arguments("GET", "/v1/teams", readsTeams),
                arguments("GET", "/v1/teams/nobody", readsTeams),
                arguments("PUT", "/v1/teams/nobody", administrator),
                arguments("GET", "/v1/resources", readsResources),
                arguments("GET", RESOURCE, readsResources),
                arguments("PUT", RESOURCE, administrator),
                arguments("DELETE", RESOURCE, administrator),
                arguments(
                        "PUT", RESOURCE + "/capacity", Set.of(Roles.TEAM_LEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR)),
                arguments(
                        "POST",
                        "/v1/resources/imports?source=nobody",
                        Set.of(Roles.DATA_STEWARD, Roles.ADMINISTRATOR)));
    }

    /** Peer notes are refused to every worker who is no peer. */
    private static void someoneIsAPeer() {
        Api.putTeam("access-peers");
        Api.as(Api.administrator())
                .contentType("application/json")
                .body(Map.of("teams", List.of("access-peers"), "role", "peer"))
                .put("/v1/workers/someone");
        Api.as(Api.administrator())
                .get("/v1/workers/someone")
                .then()
                .statusCode(200)
                .body("role", equalTo("peer"));
    }

    @Test
    void everyEndpointOfTheServiceIsHeldToItsRoles() {
        List<String> held = endpoints()
                .map(Arguments::get)
                .map(one -> one[0] + " " + ((String) one[1]).replaceFirst("\\?.*", ""))
                .toList();

        Set<String> guarded = OpenApiFile.operations("referral-service");
        assertThat(guarded.remove(CARD)).isTrue();
        assertThat(WITHOUT_TOKEN).allMatch(guarded::remove);
        assertThat(guarded).isNotEmpty().allSatisfy(operation -> assertThat(held)
                .anyMatch(Pattern.compile(operation.replaceAll("\\{[^}]*}", "[^/]+"))
                        .asMatchPredicate()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("endpoints")
    void onlyTheRolesNamedMayCall(String method, String path, Set<String> allowed) {
        someoneIsAPeer();
        for (String role : ALL) {
            int status = status(TestTokens.of("someone").role(role).agency("some-agency"), method, path);
            if (allowed.contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("endpoints")
    void nobodyMayCallWithoutAValidToken(String method, String path, Set<String> allowed) {
        TestTokens role = TestTokens.of("someone").role(allowed.iterator().next());

        assertThat(status(role.forged(), method, path)).isEqualTo(401);
        assertThat(RestAssured.given()
                        .contentType("application/json")
                        .body("{}")
                        .request(method, path)
                        .statusCode())
                .isEqualTo(401);
    }

    private static int status(TestTokens who, String method, String path) {
        return Api.as(who)
                .contentType("application/json")
                .body("{}")
                .request(method, path)
                .statusCode();
    }
}
