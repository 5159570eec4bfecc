package org.warmhandoff.incident.report;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Where a report is placed, from the request to the answer. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class PlacingTest {

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"latitude\":0.5,\"longitude\":2.001|old-mill|harbor-city|nearest-area",
                "\"latitude\":0.5,\"longitude\":2.1|unassigned||unassigned-area",
                "\"areaCode\":\"harbor-city\"|harbor-city-unassigned|harbor-city|unassigned-area",
                "\"latitude\":0.5,\"longitude\":0.5,\"areaCode\":\"old-mill\"|riverside|harbor-city|stated-area-differs",
                "\"latitude\":0.5,\"longitude\":0.5,\"areaCode\":\"atlantis\"|riverside|harbor-city|stated-area-unknown"
            })
    void whatIsUncertainAboutThePlaceIsKeptAsAFlag(String location, String area, String jurisdiction, String flag) {
        post(location)
                .then()
                .statusCode(201)
                .body("area", equalTo(area))
                .body("jurisdiction", equalTo(jurisdiction))
                .body("qualityFlags", contains(flag));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"latitude\":30.25,\"longitude\":40.75|/location|outside-all-areas|far outside",
                "\"latitude\":1.75,\"longitude\":0.25|/location|coordinates-swapped|latitude and longitude exchanged",
                "\"latitude\":5.25,\"longitude\":-5.75|/location|longitude-sign|sign of the longitude",
                "\"latitude\":-122.25,\"longitude\":47.75|/location/latitude|range|are latitude and longitude swapped?",
                "\"areaCode\":\"atlantis\"|/location/areaCode|unknown-area|GET /v1/areas",
                "\"address\":\"12 Lighthouse Lane\"|/location|required|needs a point or an areaCode"
            })
    void aPlaceThatCannotBeIsRefusedWithoutSayingItAgain(String location, String pointer, String code, String hint) {
        Response answer = post(location);

        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", containsString(hint));
        assertThat(answer.body().asString()).doesNotContain("25", "75", "atlantis", "Lighthouse");
    }

    @Test
    void anAddressMayStandBesideAPointOrACode() {
        post("\"latitude\":0.5,\"longitude\":0.5,\"address\":\"12 Lighthouse Lane\"")
                .then()
                .statusCode(201);
        post("\"areaCode\":\"islands\",\"address\":\"12 Lighthouse Lane\"")
                .then()
                .statusCode(201);
    }

    private static Response post(String location) {
        return Api.post(
                """
                {"occurredAt": "2026-03-01T16:40:00-05:00", "location": {%s}, "people": [{"outcome": "nonfatal"}]}
                """
                        .formatted(location));
    }
}
