package org.warmhandoff.incident.selfreferral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.ReachableBy;
import org.warmhandoff.incident.Api;
import org.warmhandoff.incident.PublishedIncidents;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

/** Whoever asks for support needs no account, and is asked for nothing that a talk can bring. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class SelfReferralTest {

    private final UUID requestId = UUID.randomUUID();

    @Inject
    Database database;

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @Test
    void aRequestIsAnIncidentOfItsOwnKindWithConsentAndWithoutAName() {
        ask(Map.of()).then().statusCode(201).body(not(containsString("Robin")));

        IncidentSnapshot published = published(IncidentStatus.ACTIVE);
        assertThat(published.kind()).isEqualTo(IncidentKind.SELF_REFERRAL);
        assertThat(published.area()).isEqualTo("riverside");
        PersonSnapshot person = published.people().get(0);
        assertThat(person.outreachConsent()).isEqualTo(OutreachConsent.GIVEN);
        assertThat(person.reachableBy()).containsExactly(ReachableBy.PHONE);
        assertThat(vault().<String>path("givenName")).isEqualTo("Robin");
    }

    @Test
    void askingAgainWithTheSameIdChangesTheRequestAndMakesNoOther() {
        ask(Map.of()).then().statusCode(201);
        ask(Map.of()).then().statusCode(200);
        ask(Map.of("areaCode", "old-mill")).then().statusCode(200);

        assertThat(incidents()).hasSize(1);
        assertThat(published(IncidentStatus.ACTIVE).area()).isIn("riverside", "old-mill");
    }

    @Test
    void whoeverHasTheIdCanTakeTheRequestBackAndIsForgotten() {
        ask(Map.of()).then().statusCode(201);

        takeBack(requestId).then().statusCode(204);
        takeBack(requestId).then().statusCode(204);

        assertThat(published(IncidentStatus.WITHDRAWN).people()).hasSize(1);
        assertThat(vault().statusCode()).isEqualTo(404);
        ask(Map.of("areaCode", "old-mill")).then().statusCode(409);
    }

    @Test
    void aRequestThatThereIsNotCannotBeTakenBack() {
        takeBack(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void theIdIsNotKeptSoThatNobodyElseCanTakeTheRequestBack() {
        ask(Map.of()).then().statusCode(201);

        assertThat(database.<Long>read(
                        handle -> handle.createQuery("SELECT count(*) FROM report WHERE source_record_id = ?")
                                .bind(0, requestId.toString())
                                .mapTo(Long.class)
                                .one()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "consent, false, /consent",
        "consent, , /consent",
        "areaCode, atlantis, /areaCode",
        "areaCode, , /areaCode",
        "phone, , /phone",
        "phone, call Robin, /phone",
        "requestId, 00000000-0000-1000-8000-000000000000, /requestId",
        "requestId, , /requestId",
        "language, klingon of course, /language",
        "outcome, nonfatal, /outcome"
    })
    void whatIsWrongIsNamedAndNotRepeated(String field, @Nullable String value, String pointer) {
        Map<String, Object> change = new HashMap<>();
        change.put(field, "consent".equals(field) && value != null ? (Object) Boolean.valueOf(value) : value);

        Response answer = ask(change);

        assertThat(answer.statusCode()).as(answer.body().asString()).isIn(400, 422);
        answer.then().body("errors.pointer", hasItems(pointer)).body(not(containsString("Robin")));
        assertThat(incidents()).isEmpty();
    }

    @Test
    void whoHasNoPhoneSaysWhereTheyCanBeFound() {
        Map<String, Object> change = new HashMap<>();
        change.put("phone", null);
        change.put("usualPlace", "the bench by the old mill");
        change.put("preferredChannel", "street-outreach");

        ask(change).then().statusCode(201);

        assertThat(published(IncidentStatus.ACTIVE).people().get(0).reachableBy())
                .containsExactly(ReachableBy.USUAL_PLACES);
        assertThat(vault().<String>path("usualPlaces[0].place")).isEqualTo("the bench by the old mill");
    }

    @Test
    void theAreasAreThoseThatAreDrawnInTheOrderOfTheirNames() {
        RestAssured.get("/v1/self-referrals/areas")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("Islands", "Old Mill", "Riverside")))
                .body("items.code", equalTo(List.of("islands", "old-mill", "riverside")));
    }

    private Response ask(Map<String, ?> change) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "requestId", requestId,
                "areaCode", "riverside",
                "name", "Robin",
                "phone", "+1 555 0100",
                "preferredChannel", "text",
                "language", "en",
                "consent", true));
        body.putAll(change);
        body.values().removeIf(value -> value == null);
        return RestAssured.given().contentType(ContentType.JSON).body(body).post("/v1/self-referrals");
    }

    private static Response takeBack(UUID requestId) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("requestId", requestId))
                .post("/v1/self-referrals/withdraw");
    }

    /** The incidents of this request; only the digest of its id is kept. */
    private List<String> incidents() {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT incident_id::text FROM report
                        WHERE agency = 'self-referral' AND source_record_id = encode(sha256(convert_to(?, 'UTF8')), 'hex')
                        """)
                .bind(0, requestId.toString())
                .mapTo(String.class)
                .list());
    }

    private IncidentSnapshot published(IncidentStatus status) {
        return PublishedIncidents.await(incidents().get(0), incident -> incident.status() == status);
    }

    private Response vault() {
        return Api.as(TestTokens.of("referral-service").role(Roles.VAULT_READER))
                .header("Purpose", "COC")
                .header("On-Behalf-Of", "worker-1")
                .header("Follow-Up", UUID.randomUUID().toString())
                .get("/v1/vault/incidents/{incident}/people/0", incidents().get(0));
    }
}
