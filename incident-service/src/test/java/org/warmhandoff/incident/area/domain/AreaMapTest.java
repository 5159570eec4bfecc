package org.warmhandoff.incident.area.domain;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import org.warmhandoff.contracts.area.AreaLevel;

import static org.assertj.core.api.Assertions.assertThat;

class AreaMapTest {

    private final AreaMap map = new AreaMap(
            1,
            List.of(
                    neighborhood("west", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"),
                    neighborhood("east", "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))"),
                    neighborhood("ring", "POLYGON ((30 0, 40 0, 40 10, 30 10, 30 0), (33 3, 37 3, 37 7, 33 7, 33 3))"),
                    neighborhood("overlap", "POLYGON ((18 0, 25 0, 25 10, 18 10, 18 0))"),
                    new Area(
                            "county",
                            AreaLevel.JURISDICTION,
                            "County",
                            null,
                            null,
                            wkt("POLYGON ((0 0, 90 0, 90 80, 0 80, 0 0))"))));

    @Test
    void aPointLiesInTheNeighborhoodThatCoversIt() {
        assertThat(map.locate(5, 3)).map(Area::code).contains("west");
    }

    @Test
    void aPointInAHoleLiesOutside() {
        assertThat(map.locate(5, 35)).isEmpty();
        assertThat(map.locate(1, 31)).map(Area::code).contains("ring");
    }

    @Test
    void aPointOnASharedEdgeGoesToTheFirstCode() {
        assertThat(map.locate(5, 10)).map(Area::code).contains("east");
    }

    @Test
    void overlapsAreDecidedTheSameWayEveryTime() {
        assertThat(map.locate(5, 19)).map(Area::code).contains("east");
    }

    @Test
    void aJurisdictionIsNoNeighborhood() {
        assertThat(map.locate(50, 50)).isEmpty();
        assertThat(map.neighborhood("county")).isEmpty();
        assertThat(map.neighborhood("west")).isPresent();
    }

    private static Area neighborhood(String code, String wkt) {
        return new Area(code, AreaLevel.NEIGHBORHOOD, code, "county", 1000L, wkt(wkt));
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
