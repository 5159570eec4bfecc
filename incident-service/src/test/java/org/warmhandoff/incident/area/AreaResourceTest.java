package org.warmhandoff.incident.area;

import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Topics;
import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class AreaResourceTest {

    @Test
    void aBoundaryFileIsReadBackAsItWasPutInForce() {
        Api.loadCity();

        Response areas = Api.as(Api.ems()).get("/v1/areas");

        assertThat(areas.jsonPath().<String>getList("features.properties.code"))
                .containsExactly("harbor-city", "islands", "old-mill", "riverside");
        assertThat(areas.<Integer>path("features[3].properties.population")).isEqualTo(4200);
        assertThat(areas.<List<List<List<Number>>>>path("features[3].geometry.coordinates")
                        .get(0))
                .hasSize(5);
    }

    @Test
    void everyAreaIsPublished() {
        Api.loadCity();

        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            for (String code : List.of("harbor-city", "riverside", "old-mill", "islands")) {
                EventContract.check(
                        EventType.AREA,
                        topics.await(Topics.AREAS, it -> it.key().equals(code)).value());
            }
        }
    }

    @Test
    void anAreaThatTheNewFileLeavesOutIsRetired() {
        Api.loadCity();
        String tag = Api.as(Api.steward()).get("/v1/areas").header("ETag");

        Api.as(Api.steward())
                .header("If-Match", tag)
                .contentType("application/geo+json")
                .body(Api.CITY.replace("\"islands\"", "\"atoll\""))
                .put("/v1/areas")
                .then()
                .statusCode(200)
                .body("areas", equalTo(4));

        assertThat(Api.as(Api.ems()).get("/v1/areas").jsonPath().<String>getList("features.properties.code"))
                .contains("atoll")
                .doesNotContain("islands");
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

    @Test
    void aBrokenFileChangesNothing() {
        Api.loadCity();
        String tag = Api.as(Api.steward()).get("/v1/areas").header("ETag");

        Response answer = Api.as(Api.steward())
                .header("If-Match", tag)
                .contentType("application/geo+json")
                .body(Api.CITY.replace("[1,0],[1,1]", "[1,1],[1,0]"))
                .put("/v1/areas");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/features/1/geometry");
        assertThat(Api.as(Api.steward()).get("/v1/areas").header("ETag")).isEqualTo(tag);
    }
}
