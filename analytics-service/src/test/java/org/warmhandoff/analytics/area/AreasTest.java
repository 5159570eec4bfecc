package org.warmhandoff.analytics.area;

import java.util.Objects;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.Api;
import org.warmhandoff.analytics.Events;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the topic of areas to GET /v1/areas. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class AreasTest {

    private final String neighborhood = Api.newArea();
    private final String jurisdiction = Api.newArea();

    @Test
    void anAreaIsAFeatureWithItsBoundary() {
        Events.sendArea(neighborhood, 1, "Riverside", jurisdiction, false);

        awaitProperty(neighborhood, "properties.name", "Riverside");
        assertThat(this.<String>property(neighborhood, "properties.level")).isEqualTo("neighborhood");
        assertThat(this.<String>property(neighborhood, "properties.jurisdiction"))
                .isEqualTo(jurisdiction);
        assertThat(this.<Integer>property(neighborhood, "properties.population"))
                .isEqualTo(4200);
        assertThat(this.<String>property(neighborhood, "geometry.type")).isEqualTo("Polygon");
        assertThat(this.<Float>property(neighborhood, "geometry.coordinates[0][0][0]"))
                .isEqualTo((float) Events.westOf(neighborhood));
    }

    @Test
    void aJurisdictionMayHaveNoBoundaryOfItsOwn() {
        Events.sendJurisdiction(jurisdiction, "Port Ferris");

        awaitProperty(jurisdiction, "properties.name", "Port Ferris");
        assertThat(this.<Object>property(jurisdiction, "geometry")).isNull();
        assertThat(this.<Object>property(jurisdiction, "properties.population")).isNull();
    }

    @Test
    void anUnassignedAreaIsANeighborhoodWithoutABoundary() {
        Events.sendUnassignedArea(neighborhood, "Port Ferris, unassigned", jurisdiction);

        awaitProperty(neighborhood, "properties.name", "Port Ferris, unassigned");
        assertThat(this.<String>property(neighborhood, "properties.level")).isEqualTo("neighborhood");
        assertThat(this.<String>property(neighborhood, "properties.jurisdiction"))
                .isEqualTo(jurisdiction);
        assertThat(this.<Object>property(neighborhood, "geometry")).isNull();
    }

    @Test
    void theNewestVersionWinsInWhateverOrderItComes() {
        Events.sendArea(neighborhood, 3, "Newest", jurisdiction, false);
        Events.sendArea(neighborhood, 2, "Older", jurisdiction, false);
        String after = Api.newArea();
        Events.sendArea(after, 1, "Sent last", jurisdiction, false);

        awaitProperty(after, "properties.name", "Sent last");
        assertThat(this.<String>property(neighborhood, "properties.name")).isEqualTo("Newest");
    }

    @Test
    void aRetiredAreaIsGoneFromTheMap() {
        Events.sendArea(neighborhood, 1, "Riverside", jurisdiction, false);
        awaitProperty(neighborhood, "properties.name", "Riverside");

        Events.sendArea(neighborhood, 2, "Riverside", jurisdiction, true);

        awaitProperty(neighborhood, "properties.name", null);
    }

    @Test
    void whoeverHasTheMapAlreadyIsToldSoUntilItChanges() {
        String tag = Api.analyst().get("/v1/areas").header("ETag");
        Api.analyst().header("If-None-Match", tag).get("/v1/areas").then().statusCode(304);

        Events.sendArea(neighborhood, 1, "Riverside", jurisdiction, false);

        await().until(() ->
                Api.analyst().header("If-None-Match", tag).get("/v1/areas").statusCode() == 200);
    }

    private void awaitProperty(String code, String path, @Nullable Object wanted) {
        await().until(() -> Objects.equals(property(code, path), wanted));
    }

    private <T> T property(String code, String path) {
        return Api.analyst()
                .accept("application/geo+json")
                .get("/v1/areas")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .extract()
                .path("features.find { it.id == '%s' }?.%s".formatted(code, path));
    }
}
