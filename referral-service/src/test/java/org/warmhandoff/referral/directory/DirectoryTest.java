package org.warmhandoff.referral.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.testkit.PhiLogGuard;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class DirectoryTest {

    private final String area = "area-" + UUID.randomUUID();
    private final String id = "by-hand:" + UUID.randomUUID();

    @RegisterExtension
    final PhiLogGuard log = new PhiLogGuard();

    @Inject
    Database database;

    @Test
    void aServiceIsCreatedReadAndListed() {
        Response created = DirectoryApi.create(
                id,
                DirectoryApi.service(
                        "Evening pantry",
                        "food",
                        "areas",
                        List.of(area),
                        "address",
                        "12 Dock Street, Millbrook",
                        "phone",
                        "+1 555 0134",
                        "web",
                        "https://neighbors.example/pantry",
                        "languages",
                        List.of("EN", "spa"),
                        "hours",
                        "Mo,Tu 17:00-19:00",
                        "walkIn",
                        true,
                        "agency",
                        "neighbors"));

        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(id.substring(id.indexOf(':') + 1)))
                .body("id", equalTo(id))
                .body("languages", contains("en", "es"))
                .body("hours", equalTo("Mo-Tu 17:00-19:00"))
                .body("capacity.status", equalTo("unknown"))
                .body("capacity.since", equalTo(null))
                .body("retiredAt", equalTo(null));
        assertThat(DirectoryApi.read(id).asString()).isEqualTo(created.asString());
        DirectoryApi.list("area=" + area + "&need=food,housing")
                .then()
                .statusCode(200)
                .body("items.id.findAll { it == '" + id + "' }", contains(id));
        log.assertNone("Evening pantry", "12 Dock Street", "555 0134");
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        Map<String, Object> renamed = DirectoryApi.service("Renamed", "food");
        DirectoryApi.create(id, DirectoryApi.service("Pantry", "food")).then().statusCode(201);

        DirectoryApi.request(renamed).put("/v1/resources/{id}", id).then().statusCode(428);
        DirectoryApi.create(id, renamed).then().statusCode(412).body("errors[0].pointer", equalTo("If-None-Match"));
        DirectoryApi.change(id, "7", renamed).then().statusCode(412);
        DirectoryApi.change(id, "1", renamed).then().statusCode(200).header("ETag", "\"2\"");
        DirectoryApi.change(id, "2", renamed).then().statusCode(200).header("ETag", "\"2\"");
        DirectoryApi.change("by-hand:" + UUID.randomUUID(), "1", renamed).then().statusCode(412);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("name", " ", "/name"),
                arguments("name", "Zebra\nline", "/name"),
                arguments("organization", "", "/organization"),
                arguments("needs", List.of(), "/needs"),
                arguments("needs", List.of("zebra"), "/needs/0"),
                arguments("areas", List.of("Zebra Hill"), "/areas/0"),
                arguments("phone", "call zebra", "/phone"),
                arguments("web", "http://zebra.example", "/web"),
                arguments("web", "javascript:zebra", "/web"),
                arguments("languages", List.of("zebra language"), "/languages"),
                arguments("hours", "when zebra likes", "/hours"),
                arguments("agency", "Zebra Inc", "/agency"),
                arguments("zebra", "x", "/zebra"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultyServiceIsAProblemThatNamesTheField(String field, Object value, String pointer) {
        Response answer = DirectoryApi.create(id, DirectoryApi.service("Pantry", "food", field, value));

        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(answer.asString().replace("/zebra\"", "")).doesNotContainIgnoringCase("zebra");
    }

    @Test
    void anIdWithoutASourceIsRefused() {
        DirectoryApi.create("pantry", DirectoryApi.service("Pantry", "food"))
                .then()
                .statusCode(422);
        DirectoryApi.read("pantry").then().statusCode(404);
    }

    @Test
    void aRetiredServiceIsKeptAndNoLongerListedUntilItIsSaidAgain() {
        DirectoryApi.create(id, DirectoryApi.service("Pantry", "food", "areas", List.of(area)));

        Api.as(Api.administrator()).delete("/v1/resources/{id}", id).then().statusCode(428);
        Api.as(Api.administrator())
                .header("If-Match", "\"1\"")
                .delete("/v1/resources/{id}", id)
                .then()
                .statusCode(204);

        DirectoryApi.read(id).then().statusCode(200).body("retiredAt", notNullValue());
        assertThat(idsOf("area=" + area)).doesNotContain(id);
        capacity(id, "2", "waitlist").then().statusCode(404);
        DirectoryApi.change(id, "2", DirectoryApi.service("Pantry", "food", "areas", List.of(area)))
                .then()
                .statusCode(200)
                .body("retiredAt", equalTo(null));
        assertThat(idsOf("area=" + area)).contains(id);
    }

    @Test
    void capacityIsSaidByACoordinatorAndHoldsForADay() {
        DirectoryApi.create(id, DirectoryApi.service("Shelter", "housing", "areas", List.of(area)));

        capacity(id, "1", "waitlist")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("capacity.status", equalTo("waitlist"))
                .body("capacity.since", notNullValue());
        assertThat(idsOf("area=" + area + "&capacity=waitlist,has-capacity")).containsExactly(id);
        assertThat(idsOf("area=" + area + "&capacity=no-capacity")).isEmpty();

        sayIt25HoursAgo(id);

        DirectoryApi.read(id).then().body("capacity.status", equalTo("unknown")).body("capacity.since", notNullValue());
        assertThat(idsOf("area=" + area + "&capacity=waitlist")).isEmpty();
        capacity(id, "1", "waitlist").then().statusCode(412);
        capacity(id, "2", "zebra").then().statusCode(422);
    }

    @Test
    void theListOfAnAreaHoldsWhatServesItOrEverybodyAndNothingElse() {
        String everywhere = "by-hand:" + UUID.randomUUID();
        String elsewhere = "by-hand:" + UUID.randomUUID();
        DirectoryApi.create(id, DirectoryApi.service("Near", "legal-help", "areas", List.of(area)));
        DirectoryApi.create(everywhere, DirectoryApi.service("Everywhere", "legal-help"));
        DirectoryApi.create(elsewhere, DirectoryApi.service("Elsewhere", "legal-help", "areas", List.of("elsewhere")));

        assertThat(idsOf("need=legal-help&limit=500&area=" + area))
                .contains(id, everywhere)
                .doesNotContain(elsewhere);
        assertThat(idsOf("need=legal-help&limit=500&area=" + area + ",elsewhere"))
                .contains(id, elsewhere);
    }

    @Test
    void openNowLeavesOutWhatIsClosedAndWhatNobodyKnows() {
        String always = "by-hand:" + UUID.randomUUID();
        DirectoryApi.create(id, DirectoryApi.service("Unknown", "food", "areas", List.of(area)))
                .then()
                .body("openNow", equalTo(null));
        DirectoryApi.create(always, DirectoryApi.service("Always", "food", "areas", List.of(area), "hours", "24/7"))
                .then()
                .body("openNow", equalTo(true));

        assertThat(idsOf("open=now&limit=500&area=" + area)).contains(always).doesNotContain(id);
    }

    @Test
    void whoAsksForALanguageIsGivenItsRegionsToo() {
        DirectoryApi.create(
                id,
                DirectoryApi.service("Clinic", "wound-care", "areas", List.of(area), "languages", List.of("es-MX")));

        assertThat(idsOf("area=" + area + "&need=wound-care&language=es")).contains(id);
        assertThat(idsOf("area=" + area + "&need=wound-care&language=fr")).doesNotContain(id);
    }

    @Test
    void pagesFollowEachOtherByNameWithoutGapOrRepetition() {
        List<String> all = IntStream.range(0, 7)
                .mapToObj(i -> {
                    String one = "by-hand:" + UUID.randomUUID();
                    DirectoryApi.create(
                            one, DirectoryApi.service("Name " + i / 3, "childcare", "areas", List.of(area)));
                    return one;
                })
                .toList();
        List<String> seen = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            Response page = DirectoryApi.list("need=childcare&limit=2&area=" + area + "&cursor=" + cursor);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            names.addAll(page.jsonPath().getList("items.name", String.class));
            cursor = page.jsonPath().getString("next");
            assertThat(page.header("Link") == null).isEqualTo(cursor == null);
        } while (cursor != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(names).isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "need=zebra",
                "open=zebra",
                "capacity=zebra",
                "language=zebra!",
                "limit=zebra",
                "limit=0",
                "cursor=zebra"
            })
    void aParameterThatCannotBeUnderstoodIsNamedAndNotEchoed(String query) {
        Response answer = DirectoryApi.list(query);

        answer.then().statusCode(400).body("errors[0].pointer", equalTo(query.substring(0, query.indexOf('='))));
        assertThat(answer.asString()).doesNotContain("zebra");
    }

    @Test
    void anAreaThatNobodyServesAloneHasWhatServesEverybody() {
        DirectoryApi.list("area=" + area + "&need=education&language=tlh")
                .then()
                .body("items", empty());
    }

    private static List<String> idsOf(String query) {
        return DirectoryApi.list(query).jsonPath().getList("items.id", String.class);
    }

    private static Response capacity(String id, String version, String status) {
        return Api.as(Api.coordinator())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("status", status))
                .put("/v1/resources/{id}/capacity", id);
    }

    private void sayIt25HoursAgo(String listing) {
        database.useTransaction(transaction -> transaction.execute(
                "UPDATE resource SET capacity_since = capacity_since - interval '25 hours' WHERE code = ?",
                listing.substring(listing.indexOf(':') + 1)));
    }
}
