package org.warmhandoff.referral.person;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.PhiLogGuard;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.warmhandoff.referral.Incidents.incident;

/** The name goes to the worker who has the follow-up, is written down first, and may be missing without harm. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
@WithTestResource(VaultSettings.class)
class PersonTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String[] ALL_OF_ROBIN = {"Robin", "Testperson", "555 0142", "Lighthouse", "old mill", "1987"};

    private final TestTokens worker = Api.worker("worker-" + UUID.randomUUID());
    private final TestTokens auditor = TestTokens.of("auditor-1").role(Roles.AUDITOR);

    @RegisterExtension
    final PhiLogGuard log = new PhiLogGuard();

    @Inject
    Database database;

    // Not injected: the other tests run without these settings, and an injection point would want them there too.
    private final URI address = ConfigProvider.getConfig().getValue("warm-handoff.vault.url", URI.class);
    private final Path tokenFile = ConfigProvider.getConfig().getValue("warm-handoff.vault.token-file", Path.class);

    private @Nullable StandInVault vault;
    private TopicProbe probe;
    private Incidents incidents;
    private IncidentSnapshot incident;
    private UUID followUp;

    @BeforeEach
    void aFollowUp() throws IOException {
        Files.writeString(tokenFile, "token-of-the-service\n");
        probe = TopicProbe.ofPlatform();
        incidents = new Incidents(database, probe);
        incident = incident("identity-flats", Outcome.NONFATAL);
        incidents.sendAndAwait(incident);
        followUp = FollowUps.onlyOne(incident.incidentId());
    }

    @AfterEach
    void disconnect() {
        probe.close();
        if (vault != null) {
            vault.close();
        }
    }

    @Test
    void theWorkerWhoHasTheFollowUpIsToldWhoThePersonIsWithTheNotice() {
        StandInVault asked = answering(StandInVault.always(200, "application/json", StandInVault.ROBIN));
        claim();

        ask(worker)
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
                .body("safeTimes", equalTo("after six"))
                .body("notice", containsString("42 CFR part 2"));

        StandInVault.Asked request = asked.asked().get(0);
        assertThat(request.path()).isEqualTo("/v1/vault/incidents/" + incident.incidentId() + "/people/0");
        assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer token-of-the-service");
        assertThat(request.headers().getFirst("Purpose")).isEqualTo("COC");
        assertThat(request.headers().getFirst("On-Behalf-Of")).startsWith("worker-");
        assertThat(request.headers().getFirst("Follow-Up")).isEqualTo(followUp.toString());
        log.assertNone(ALL_OF_ROBIN);
    }

    @Test
    void theReadIsInTheAccessLogAndTheChainHolds() {
        answering(StandInVault.always(200, "application/json", StandInVault.ROBIN));
        claim();
        ask(worker).then().statusCode(200);

        String entries = Api.as(auditor)
                .get("/v1/access-log?subject={followUp}", followUp)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].access.who.account", containsString("worker-"))
                .body("items[0].access.who.via", nullValue())
                .body("items[0].access.who.agency", equalTo("outreach"))
                .body("items[0].access.who.roles", contains("outreach-worker"))
                .body("items[0].access.purpose", equalTo("COC"))
                .body("items[0].access.what.kind", equalTo("identity"))
                .body("items[0].access.what.subject", equalTo(incident.incidentId() + "/0"))
                .body("items[0].access.what.basis", equalTo(followUp.toString()))
                .body("items[0].access.result.outcome", equalTo("given"))
                .extract()
                .asString();
        assertThat(entries).doesNotContain(ALL_OF_ROBIN);
        Api.as(auditor).get("/v1/access-log/verification").then().body("holds", equalTo(true));
    }

    @Test
    void nobodyElseIsToldAndEachRefusalIsInTheAccessLogAndTheVaultIsNotAsked() {
        StandInVault asked = answering(StandInVault.always(200, "application/json", StandInVault.ROBIN));

        refused(ask(worker), 409, "not-claimed");
        claim();
        refused(ask(Api.worker("worker-17")), 403, "not-yours");
        refused(ask(Api.lead()), 403, "not-yours");
        refused(ask(Api.coordinator()), 403, "not-yours");
        Api.move(worker, followUp, Api.read(followUp), "complete", Map.of("outcome", "linked"))
                .then()
                .statusCode(200);
        refused(ask(worker), 409, "ended");

        assertThat(asked.asked()).isEmpty();
        assertThat(entries().<String>getList("items.access.result.rule"))
                .containsExactly("not-claimed", "not-yours", "not-yours", "not-yours", "ended");
        assertThat(entries().<String>getList("items.access.result.outcome")).containsOnly("refused");
    }

    @Test
    void onHoldTheFollowUpIsStillItsWorkers() {
        answering(StandInVault.always(200, "application/json", StandInVault.ROBIN));
        claim();
        Api.move(
                        worker,
                        followUp,
                        Api.read(followUp),
                        "hold",
                        Map.of(
                                "reason",
                                "in-hospital",
                                "until",
                                Instant.now().plusSeconds(3600).toString()))
                .then()
                .statusCode(200);

        ask(worker).then().statusCode(200);
    }

    @Test
    void aFollowUpThatIsNotThereIsWrittenDownToo() {
        UUID unknown = UUID.randomUUID();

        Api.as(worker)
                .header("Purpose", "TREAT")
                .get("/v1/follow-ups/{id}/person", unknown)
                .then()
                .statusCode(404);

        JsonPath entries =
                Api.as(auditor).get("/v1/access-log?subject={id}", unknown).jsonPath();
        assertThat(entries.<String>getList("items.access.result.outcome")).containsExactly("not-found");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"coc", "HMARKT", "Robin Testperson"})
    void withoutOneOfThePurposesNothingIsTold(@Nullable String purpose) {
        StandInVault asked = answering(StandInVault.always(200, "application/json", StandInVault.ROBIN));
        claim();

        Api.as(worker)
                .headers(purpose == null ? Map.of() : Map.of("Purpose", purpose))
                .get("/v1/follow-ups/{id}/person", followUp)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Purpose"))
                .body("detail", containsString("TREAT, COC, CAREMGT, PATRQT, FAMRQT"))
                .body(not(containsString("Testperson")));

        assertThat(asked.asked()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("a fault", StandInVault.always(500, PROBLEM, "{}"), 2),
                arguments("busy", StandInVault.always(503, PROBLEM, "{}"), 2),
                arguments("a token that it does not accept", StandInVault.always(401, PROBLEM, "{}"), 1),
                arguments("a redirect", StandInVault.always(302, "text/plain", ""), 1),
                arguments("somebody else's page", StandInVault.always(200, "text/html", "<p>Robin Testperson"), 1),
                arguments(
                        "half an answer", StandInVault.always(200, "application/json", "{\"givenName\":\"Robin\"}"), 1),
                arguments("nothing", StandInVault.always(200, "application/json", "null"), 1),
                arguments("somebody else's 404", StandInVault.always(404, "text/html", "not here"), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whateverElseTheVaultSaysTheNameIsMissingAndTheTaskGoesOn(
            String fault, StandInVault.Answering answering, int attempts) {
        StandInVault asked = answering(answering);
        claim();

        withoutAName(ask(worker));

        assertThat(asked.asked()).hasSize(attempts);
        log.assertNone(ALL_OF_ROBIN);
    }

    @Test
    void aVaultThatIsNotThereLeavesTheTaskAsItWas() {
        claim();

        withoutAName(ask(worker));
    }

    @Test
    void aVaultThatSaysNothingIsNotWaitedFor() {
        StandInVault asked = answering((itself, exchange) -> itself.hang());
        claim();

        withoutAName(ask(worker));
        assertThat(asked.asked()).hasSize(2);
    }

    @Test
    void aVaultThatHangsInTheMiddleOfItsAnswerIsNotWaitedFor() {
        answering(StandInVault::hangInTheBody);
        claim();

        withoutAName(ask(worker));
    }

    @Test
    void oneFaultIsGotOver() {
        AtomicInteger requests = new AtomicInteger();
        answering((itself, exchange) -> {
            if (requests.incrementAndGet() == 1) {
                StandInVault.send(exchange, 500, PROBLEM, "{}");
            } else {
                StandInVault.send(exchange, 200, "application/json", StandInVault.ROBIN);
            }
        });
        claim();

        ask(worker).then().statusCode(200).body("givenName", equalTo("Robin"));
    }

    @Test
    void whomNoReportNamesNobodyCanName() {
        answering(StandInVault.always(404, PROBLEM, "{}"));
        claim();

        ask(worker).then().statusCode(404);

        assertThat(entries().<String>getList("items.access.result.outcome")).containsExactly("not-found");
    }

    @Test
    void whoeverGivesTheFollowUpBackWhileTheVaultIsAskedIsNotTold() {
        answering((itself, exchange) -> {
            Api.move(worker, followUp, Api.read(followUp), "return", Map.of("reason", "workload"))
                    .then()
                    .statusCode(200);
            StandInVault.send(exchange, 200, "application/json", StandInVault.ROBIN);
        });
        claim();

        refused(ask(worker), 409, "not-claimed");
    }

    @Test
    void aRenewedTokenIsUsedWithoutARestart() throws IOException {
        StandInVault asked = answering(StandInVault.always(200, "application/json", StandInVault.ROBIN));
        claim();
        ask(worker).then().statusCode(200);

        Files.writeString(tokenFile, "renewed-token");
        ask(worker).then().statusCode(200);

        assertThat(asked.asked())
                .extracting(one -> one.headers().getFirst("Authorization"))
                .containsExactly("Bearer token-of-the-service", "Bearer renewed-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no token\nat all"})
    void aFileWithoutATokenIsNoReasonToFail(String text) throws IOException {
        StandInVault asked = answering(StandInVault.always(200, "application/json", StandInVault.ROBIN));
        Files.writeString(tokenFile, text);
        claim();

        withoutAName(ask(worker));
        assertThat(asked.asked()).isEmpty();
    }

    @Test
    void withoutAnEntryInTheAccessLogThereIsNoName() {
        answering(StandInVault.always(200, "application/json", StandInVault.ROBIN));
        claim();
        database.useTransaction(transaction -> transaction.execute("ALTER TABLE access_log RENAME TO gone"));
        try {
            ask(worker).then().statusCode(500).body(not(containsString("Robin")));
        } finally {
            database.useTransaction(transaction -> transaction.execute("ALTER TABLE gone RENAME TO access_log"));
        }
        ask(worker).then().statusCode(200);
    }

    private StandInVault answering(StandInVault.Answering answering) {
        vault = new StandInVault(address, answering);
        return vault;
    }

    private void claim() {
        Api.claim(worker, followUp, Api.read(followUp)).then().statusCode(200);
    }

    private Response ask(TestTokens who) {
        return Api.as(who).header("Purpose", "COC").get("/v1/follow-ups/{id}/person", followUp);
    }

    private static void refused(Response answer, int status, String rule) {
        answer.then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("errors[0].code", equalTo(rule))
                .body(not(containsString("Robin")));
    }

    /** The answer says that the name is missing for now, the log says so too, and the task can be done. */
    private void withoutAName(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType(PROBLEM)
                .header("Retry-After", equalTo("5"))
                .body(not(containsString("Robin")));
        assertThat(entries().<String>getList("items.access.result.outcome")).containsExactly("unavailable");
        Api.move(worker, followUp, Api.read(followUp), "complete", Map.of("outcome", "linked"))
                .then()
                .statusCode(200);
    }

    private JsonPath entries() {
        return Api.as(auditor)
                .get("/v1/access-log?subject={followUp}", followUp)
                .jsonPath();
    }
}
