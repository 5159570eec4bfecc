package org.warmhandoff.incident;

import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Who may call what. A role that may not is told 403 and nothing else. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
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

    private static final String ID = "/0197a3a0-0000-7000-8000-000000000000";

    static Stream<Arguments> endpoints() {
        Set<String> reporters = Set.of(Roles.REPORTER);
        Set<String> linkers = Set.of(Roles.DATA_STEWARD, Roles.COORDINATOR);
        return Stream.of(
                arguments("POST", "/v1/incident-reports", reporters),
                arguments("GET", "/v1/incident-reports" + ID, reporters),
                arguments("PUT", "/v1/incident-reports" + ID, reporters),
                arguments("POST", "/v1/incident-reports" + ID + "/withdraw", reporters),
                arguments("GET", "/v1/incident-reports/export", reporters),
                arguments("GET", "/v1/incidents" + ID, Set.of(Roles.DATA_STEWARD, Roles.COORDINATOR, Roles.ANALYST)),
                arguments(
                        "GET",
                        "/v1/feeds",
                        Set.of(
                                Roles.REPORTER,
                                Roles.COORDINATOR,
                                Roles.ANALYST,
                                Roles.DATA_STEWARD,
                                Roles.ADMINISTRATOR)),
                arguments("PUT", "/v1/areas", Set.of(Roles.DATA_STEWARD, Roles.ADMINISTRATOR)),
                arguments("GET", "/v1/areas/placing", Set.of(Roles.DATA_STEWARD, Roles.ADMINISTRATOR)),
                arguments("POST", "/v1/incident-reports/bulk", reporters),
                arguments("GET", "/v1/incident-reports/uploads" + ID, reporters),
                arguments("GET", "/v1/mapping-profiles", reporters),
                arguments("GET", "/v1/mapping-profiles/flat", reporters),
                arguments("PUT", "/v1/mapping-profiles/own", reporters),
                arguments("GET", "/v1/vault/incidents" + ID + "/people/0", Set.of(Roles.VAULT_READER)),
                arguments("GET", "/v1/access-log", Set.of(Roles.AUDITOR)),
                arguments("GET", "/v1/access-log/verification", Set.of(Roles.AUDITOR)),
                arguments("GET", "/v1/link-candidates", linkers),
                arguments("GET", "/v1/link-candidates" + ID, linkers),
                arguments("POST", "/v1/link-candidates" + ID + "/accept", linkers),
                arguments("POST", "/v1/link-candidates" + ID + "/reject", linkers),
                arguments("GET", "/v1/incidents" + ID + "/reports", linkers),
                arguments("POST", "/v1/incidents" + ID + "/unlink", linkers));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("endpoints")
    void onlyTheRolesNamedMayCall(String method, String path, Set<String> allowed) {
        for (String role : ALL) {
            int status = Api.as(TestTokens.of("someone").role(role).agency("some-agency"))
                    .contentType("application/json")
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
}
