package org.warmhandoff.analytics.count;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What an operator sees. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class OperatingTest {

    @Test
    void livenessTellsWhetherTheTickerRuns() {
        RestAssured.get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'count-ticker' }.status", equalTo("UP"));
    }

    @Test
    void aMetricTellsHowOldTheCountsAre() {
        String metrics = RestAssured.get("/q/metrics").asString();

        assertThat(metrics.lines().filter(line -> line.startsWith("counts_as_of_age_seconds")))
                .hasSize(1)
                .noneMatch(line -> line.endsWith("NaN"));
    }
}
