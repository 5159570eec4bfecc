package org.warmhandoff.notification;

import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Who may call what. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "notification"))
@WithTestResource(LocalPeers.class)
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

    private static final Set<String> SETS_UP = Set.of(Roles.ADMINISTRATOR);
    private static final Set<String> WATCHES = Set.of(Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.ADMINISTRATOR);
    private static final String ID = "/6f1c1f0e-3b0f-4b8e-9d52-0b3c7c1d9a11";

    static Stream<Arguments> endpoints() {
        return Stream.of(
                arguments("GET", "/v1/recipients", SETS_UP),
                arguments("POST", "/v1/recipients", SETS_UP),
                arguments("GET", "/v1/recipients" + ID, SETS_UP),
                arguments("PUT", "/v1/recipients" + ID, SETS_UP),
                arguments("DELETE", "/v1/recipients" + ID, SETS_UP),
                arguments("GET", "/v1/deliveries", WATCHES),
                arguments("GET", "/v1/deliveries" + ID, WATCHES),
                arguments("POST", "/v1/deliveries" + ID + "/redeliver", WATCHES));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("endpoints")
    void onlyTheRolesNamedMayCall(String method, String path, Set<String> allowed) {
        for (String role : ALL) {
            int status = Api.as(role)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .request(method, path)
                    .statusCode();
            if (allowed.contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("endpoints")
    void withoutATokenNobodyMayCall(String method, String path, Set<String> allowed) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }
}
