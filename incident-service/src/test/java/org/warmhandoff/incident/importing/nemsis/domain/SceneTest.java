package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.SceneType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SceneTest {

    private static final Scene.Areas AREAS =
            new Scene.Areas(Map.of("213415", "danbury-city"), Map.of("09001", "fairfield"));

    @ParameterizedTest
    @CsvSource({"'41.396,-73.453', 41.396, -73.453", "'+38.674418,-112.146821', 38.674418, -112.146821", "'9,7', 9, 7"})
    void theCoordinatesOfTheSceneSayWhereItIs(String gps, double latitude, double longitude) {
        assertThat(Scene.of(
                        new Elements().with(NemsisElement.SCENE_GPS, gps).with(NemsisElement.SCENE_COUNTY, "09001"),
                        AREAS))
                .contains(new Scene(latitude, longitude, null, null));
    }

    @Test
    void withoutCoordinatesTheAreaOfTheCityDoes() {
        assertThat(Scene.of(
                        new Elements()
                                .with(NemsisElement.SCENE_CITY, "213415")
                                .with(NemsisElement.SCENE_COUNTY, "09001"),
                        AREAS))
                .contains(new Scene(null, null, "danbury-city", null));
    }

    @Test
    void withoutAnAssignedCityTheAreaOfTheCountyDoes() {
        assertThat(Scene.of(
                        new Elements().with(NemsisElement.SCENE_CITY, "1").with(NemsisElement.SCENE_COUNTY, "09001"),
                        AREAS))
                .contains(new Scene(null, null, "fairfield", null));
    }

    @Test
    void aPlaceIsNotGuessed() {
        assertThat(Scene.of(
                        new Elements()
                                .with(NemsisElement.SCENE_ADDRESS, "285 Main Street")
                                .with(NemsisElement.SCENE_ZIP, "06810")
                                .with(NemsisElement.SCENE_COUNTY, "36119"),
                        AREAS))
                .isEmpty();
    }

    @Test
    void theAddressIsWrittenAsOnALetter() {
        Elements elements = new Elements()
                .with(NemsisElement.SCENE_GPS, "41.396,-73.453")
                .with(NemsisElement.SCENE_ADDRESS, new ElementValue("285 Main Street", null, null, "Rear"))
                .with(NemsisElement.SCENE_APARTMENT, "4b")
                .with(NemsisElement.SCENE_ZIP, "06810");

        assertThat(Scene.of(elements, AREAS)).map(Scene::address).contains("285 Main Street, Rear, 4b, 06810");
        assertThat(Scene.of(elements, AREAS).toString()).doesNotContain("Main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"41.396", "41.396 -73.453", "north", "141.3,7", "1e3,1"})
    void coordinatesThatAreNoneAreNamed(String gps) {
        assertThatThrownBy(() -> Scene.of(new Elements().with(NemsisElement.SCENE_GPS, gps), AREAS))
                .isInstanceOf(MalformedElementException.class)
                .hasMessage("eScene.11 does not have the form of NEMSIS 3.5");
    }

    @ParameterizedTest
    @CsvSource({
        "Y92.0, PRIVATE_RESIDENCE",
        "Y92.03, PRIVATE_RESIDENCE",
        "Y92.12, HEALTH_FACILITY",
        "Y92.14, CORRECTIONAL_FACILITY",
        "Y92.1, OTHER",
        "Y92.210, SCHOOL",
        "Y92.23, HEALTH_FACILITY",
        "Y92.24, PUBLIC_BUILDING",
        "Y92.481, STREET_OR_OUTDOORS",
        "Y92.51, BUSINESS",
        "Y92.532, HEALTH_FACILITY",
        "Y92.810, VEHICLE",
        "Y92.830, STREET_OR_OUTDOORS",
        "Y92.89, OTHER",
        "Y92.9, UNKNOWN",
    })
    void theKindOfPlaceFollowsItsCode(String code, SceneType type) {
        assertThat(SceneTypes.of(new Elements().with(NemsisElement.LOCATION_TYPE, code)))
                .isEqualTo(type);
    }

    @Test
    void withoutACodeTheKindOfPlaceIsUnknown() {
        assertThat(SceneTypes.of(new Elements())).isEqualTo(SceneType.UNKNOWN);
    }
}
