package org.warmhandoff.incident.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Topics;
import org.warmhandoff.contracts.area.AreaLevel;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.incident.Api;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class AreaResourceTest {

    @Test
    void aBoundaryFileIsReadBackAsItWasPutInForce() {
        Api.loadCity();

        Response areas = Api.as(Api.ems()).get("/v1/areas");

        assertThat(areas.jsonPath().<String>getList("features.properties.code"))
                .containsExactly(
                        "harbor-city", "harbor-city-unassigned", "islands", "old-mill", "riverside", "unassigned");
        assertThat(areas.<Integer>path("features[4].properties.population")).isEqualTo(4200);
        assertThat(areas.<List<List<List<Number>>>>path("features[4].geometry.coordinates")
                        .get(0))
                .hasSize(5);
    }

    @Test
    void everyAreaIsPublished() {
        Api.loadCity();

        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            for (String code : List.of("harbor-city", "riverside", "old-mill", "islands", "unassigned")) {
                EventContract.check(
                        EventType.AREA,
                        topics.await(Topics.AREAS, it -> it.key().equals(code)).value());
            }
        }
    }

    @Test
    void anUnassignedAreaIsPublishedWithItsJurisdictionAndWithoutABoundary() {
        Api.loadCity();

        AreaSnapshot published = published("harbor-city-unassigned", area -> !area.retired());

        assertThat(published.level()).isEqualTo(AreaLevel.NEIGHBORHOOD);
        assertThat(published.jurisdiction()).isEqualTo("harbor-city");
        assertThat(published.boundary()).isNull();
    }

    @Test
    void whatIsReadBackCanBePutInForceAgain() {
        Api.loadCity();
        String file = Api.as(Api.ems()).get("/v1/areas").body().asString();

        Api.putAreas("/v1/areas", file).then().statusCode(200).body("areas", equalTo(6));

        assertThat(Api.as(Api.ems()).get("/v1/areas").jsonPath().<String>getList("features.properties.code"))
                .hasSize(6);
    }

    @Test
    void aFileThatSaysWhatIsInForceAlreadyGetsNoNumberOfItsOwn() {
        Api.loadCity();
        String tag = Api.as(Api.steward()).get("/v1/areas").header("ETag");

        Response again = Api.putAreas("/v1/areas", Api.CITY);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(Api.as(Api.steward()).get("/v1/areas").header("ETag")).isEqualTo(tag);
        assertThat(Api.putAreas("/v1/areas", Api.CITY.replace("4200", "4300")).header("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void anAreaThatHasNotChangedIsNotPublishedAgain() {
        Api.loadCity();
        int before = boundaryVersionOf("old-mill");

        int number = Api.putAreas("/v1/areas", Api.CITY.replace("4200", "4300")).path("boundaryVersion");

        assertThat(published("riverside", area -> area.boundaryVersion() == number)
                        .population())
                .isEqualTo(4300);
        assertThat(boundaryVersionOf("old-mill")).isEqualTo(before).isLessThan(number);
    }

    @Test
    void anAreaThatTheNewFileLeavesOutIsRetired() {
        Api.loadCity();

        Api.putAreas("/v1/areas", Api.CITY.replace("\"islands\"", "\"atoll\""))
                .then()
                .statusCode(200)
                .body("areas", equalTo(4));

        assertThat(Api.as(Api.ems()).get("/v1/areas").jsonPath().<String>getList("features.properties.code"))
                .contains("atoll")
                .doesNotContain("islands");
        published("islands", AreaSnapshot::retired);
    }

    @Test
    void invalidRingsAreRepairedOnRequestAndTheAnswerSaysHow() {
        String bowTie = Api.CITY.replace("[1,0],[1,1],[0,1]", "[1,1],[1,0],[0,1]");

        Api.putAreas("/v1/areas?repair=true", bowTie)
                .then()
                .statusCode(200)
                .body("repaired", equalTo(1))
                .body("repairs[0].code", equalTo("riverside"))
                .body("repairs[0].fault", containsString("self-intersection near"))
                .body("repairs[0].squareMetersAfter", greaterThan(0L));
    }

    @Test
    void overlapsAreAcceptedAndListed() {
        Api.putAreas(
                        "/v1/areas",
                        Api.CITY.replace("[[1,0],[2,0],[2,1],[1,1],[1,0]]", "[[0.9,0],[2,0],[2,1],[0.9,1],[0.9,0]]"))
                .then()
                .statusCode(200)
                .body("overlapping", equalTo(1))
                .body("overlaps[0].first", equalTo("old-mill"))
                .body("overlaps[0].second", equalTo("riverside"))
                .body("overlaps[0].squareMeters", greaterThan(0.0f))
                .body("allOverlapsFound", equalTo(true));
    }

    @Test
    void aFileThatWasMadeForAnOlderOneIsRefused() {
        Api.loadCity();

        Response noTag = Api.as(Api.steward())
                .contentType("application/geo+json")
                .body(Api.CITY)
                .put("/v1/areas");
        Response oldTag = Api.as(Api.steward())
                .header("If-Match", "\"0\"")
                .contentType("application/geo+json")
                .body(Api.CITY)
                .put("/v1/areas");

        assertThat(noTag.statusCode()).isEqualTo(428);
        assertThat(oldTag.statusCode()).isEqualTo(412);
    }

    @Test
    void onlyAStewardOrAnAdministratorPutsAreasInForce() {
        assertThat(Api.as(Api.ems())
                        .contentType("application/geo+json")
                        .body(Api.CITY)
                        .put("/v1/areas")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,0],[1,1],[0,1]|[1,1],[1,0],[0,1]|422|/features/1/geometry|invalid-geometry",
                "[0,1],[0,0]]|[0,1]]|422|/features/1/geometry|ring-not-closed",
                "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]|[]|422|/features/1/geometry|empty-geometry",
                "[1,1]|[1e400,1]|422|/features/1/geometry|not-a-position",
                "[[5,5],[6,5],[6,6],[5,6],[5,5]]|[[39,-84],[40,-84],[40,-83],[39,-84]]|422|/features/3/geometry|coordinates-swapped",
                "\"old-mill\"|\"riverside\"|422|/features/2/properties/code|not-unique",
                "\"type\":\"FeatureCollection\"|\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}}|422|/crs|unsupported-crs",
                "FeatureCollection|GeometryCollection|422|/type|not-a-feature-collection",
                "[1,1]|[1,NaN]|400|''|malformed-json"
            })
    void aBadFileIsRefusedAndChangesNothing(String good, String bad, int status, String pointer, String code) {
        Api.loadCity();
        String tag = Api.as(Api.steward()).get("/v1/areas").header("ETag");

        Api.putAreas("/v1/areas", Api.CITY.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)))
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));

        assertThat(Api.as(Api.steward()).get("/v1/areas").header("ETag")).isEqualTo(tag);
    }

    private static AreaSnapshot published(String code, Predicate<AreaSnapshot> wanted) {
        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            return snapshot(topics.await(Topics.AREAS, it -> it.key().equals(code) && wanted.test(snapshot(it))));
        }
    }

    private static AreaSnapshot snapshot(ConsumerRecord<String, byte[]> event) {
        try {
            return EventJson.read(event.value(), AreaSnapshot.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int boundaryVersionOf(String code) {
        return Api.as(Api.ems())
                .get("/v1/areas")
                .path("features.find { it.id == '%s' }.properties.boundaryVersion".formatted(code));
    }
}
