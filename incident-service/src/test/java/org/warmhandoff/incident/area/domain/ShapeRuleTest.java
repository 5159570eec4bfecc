package org.warmhandoff.incident.area.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.incident.area.domain.Maps.box;
import static org.warmhandoff.incident.area.domain.Maps.shape;

class ShapeRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))",
                "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))",
                "POLYGON ((0 0, 1 0, 1 0, 1 1, 0 1, 0 0))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((1 1, 2 1, 2 2, 1 2, 1 1)))"
            })
    void validShapesAreTakenWhicheverWayTheirRingsRun(String wkt) {
        assertThat(ShapeRule.faultOf(shape(wkt))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0)) | self-intersection near longitude 1.00000, latitude 1.00000",
                "POLYGON ((0 0, 4 0, 4 4, 2 4, 3 2, 1 2, 2 4, 0 4, 0 0)) | ring self-intersection near longitude 2.00000, latitude 4.00000",
                "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0), (5 5, 6 5, 6 6, 5 5)) | hole lies outside shell near longitude 5.00000, latitude 5.00000",
                "POLYGON ((0 0, 1 1, 0 0, 0 0)) | near longitude",
                "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((1 1, 3 1, 3 3, 1 3, 1 1))) | self-intersection near longitude",
            })
    void invalidRingsAreToldWithWhatAndWhere(String wkt, String told) {
        assertThat(ShapeRule.faultOf(shape(wkt))).hasValueSatisfying(fault -> {
            assertThat(fault.code()).isEqualTo("invalid-geometry");
            assertThat(fault.detail()).startsWith("is not a valid polygon: ").contains(told);
        });
    }

    @Test
    void anEmptyShapeIsNone() {
        assertThat(ShapeRule.faultOf(shape("POLYGON EMPTY")))
                .map(ShapeFault::code)
                .contains("empty-geometry");
    }

    @Test
    void latitudeBeforeLongitudeIsToldWhereNobodyLives() {
        assertThat(ShapeRule.faultOf(shape(box(39.7, -84.3, 39.8, -84.2))))
                .map(ShapeFault::code)
                .contains("coordinates-swapped");
        assertThat(ShapeRule.faultOf(shape(box(64.8, -147.8, 64.9, -147.7))))
                .map(ShapeFault::code)
                .contains("coordinates-swapped");
    }

    @Test
    void metersAreNoDegrees() {
        assertThat(ShapeRule.faultOf(shape(box(500_000, 4_400_000, 500_100, 4_400_100))))
                .map(ShapeFault::code)
                .contains("range");
    }
}
