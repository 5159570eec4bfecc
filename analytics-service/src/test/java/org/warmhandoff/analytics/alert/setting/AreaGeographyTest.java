package org.warmhandoff.analytics.alert.setting;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.alert.domain.SpaceTimeScan;
import org.warmhandoff.analytics.alert.setting.domain.AreaMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AreaGeographyTest {

    /** Squares of a hundredth of a degree: about a kilometer. */
    private static final Map<String, String> GRID = Map.of(
            "west", square(-30.50, 40.50),
            "middle", square(-30.49, 40.50),
            "corner", square(-30.48, 40.51),
            "far", square(-30.00, 40.50));

    private final AreaMap map = AreaGeography.draw(GRID);

    @Test
    void whoSharesABorderIsANeighbor() {
        assertThat(map.neighbors().get("west")).isEqualTo(Set.of("middle"));
        assertThat(map.neighbors().get("middle")).isEqualTo(Set.of("west"));
    }

    @Test
    void whoMeetsInACornerOrNotAtAllIsNone() {
        assertThat(map.neighbors()).doesNotContainKeys("corner", "far");
    }

    @Test
    void boundariesThatWereDrawnAFewMetersApartStillMeet() {
        AreaMap apart = AreaGeography.draw(Map.of("west", square(-30.50, 40.50), "east", square(-30.4899, 40.50)));

        assertThat(apart.neighbors().get("west")).isEqualTo(Set.of("east"));
    }

    @Test
    void distancesAreInKilometers() {
        SpaceTimeScan.Middle west = middle("west");
        SpaceTimeScan.Middle far = middle("far");

        assertThat(Math.hypot(west.x() - far.x(), west.y() - far.y())).isCloseTo(42.3, within(0.1));
    }

    @Test
    void anIslandOfSeveralPartsHasItsMiddleBetweenThem() {
        AreaMap islands = AreaGeography.draw(
                Map.of(
                        "islands",
                        """
                {"type": "MultiPolygon", "coordinates": [
                  [[[-30.50, 40.50], [-30.49, 40.50], [-30.49, 40.51], [-30.50, 40.51], [-30.50, 40.50]]],
                  [[[-30.48, 40.50], [-30.47, 40.50], [-30.47, 40.51], [-30.48, 40.51], [-30.48, 40.50]]]]}
                """));

        assertThat(islands.middles()).containsOnlyKeys("islands");
        assertThat(islands.neighbors()).isEmpty();
    }

    @Test
    void withoutAreasThereIsAnEmptyMap() {
        assertThat(AreaGeography.draw(Map.of())).isEqualTo(new AreaMap(Map.of(), Map.of()));
    }

    private SpaceTimeScan.Middle middle(String code) {
        return map.middles().getOrDefault(code, new SpaceTimeScan.Middle(Double.NaN, Double.NaN));
    }

    private static String square(double west, double south) {
        return "{\"type\": \"Polygon\", \"coordinates\": [[[%1$f, %2$f], [%3$f, %2$f], [%3$f, %4$f], [%1$f, %4$f], [%1$f, %2$f]]]}"
                .formatted(west, south, west + 0.01, south + 0.01);
    }
}
