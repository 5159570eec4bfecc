package org.warmhandoff.incident.area.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.warmhandoff.incident.area.domain.Maps.box;
import static org.warmhandoff.incident.area.domain.Maps.shape;

class ShapeRepairTest {

    private static final double SQUARE_DEGREE = 111_319.5 * 110_574.3;

    @Test
    void bothHalvesOfABowTieAreKept() {
        ShapeRepair.Repaired repaired = ShapeRepair.repair(shape("POLYGON ((-1 -1, 1 1, 1 -1, -1 1, -1 -1))"))
                .orElseThrow();

        assertThat(repaired.shape().isValid()).isTrue();
        assertThat(repaired.shape().getNumGeometries()).isEqualTo(2);
        assertThat(repaired.squareMetersBefore()).isZero();
        assertThat(repaired.squareMetersAfter()).isCloseTo(2 * SQUARE_DEGREE, within(SQUARE_DEGREE / 1000));
    }

    @Test
    void partsThatOverlapAreJoined() {
        ShapeRepair.Repaired repaired = ShapeRepair.repair(
                        shape("MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((1 0, 3 0, 3 2, 1 2, 1 0)))"))
                .orElseThrow();

        assertThat(repaired.shape().getArea()).isCloseTo(6, within(1e-9));
        assertThat(repaired.squareMetersBefore()).isGreaterThan(repaired.squareMetersAfter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POLYGON EMPTY", "POLYGON ((0 0, 1 1, 0 0, 0 0))", "POLYGON ((3 3, 3 3, 3 3, 3 3))"})
    void whatEnclosesNothingIsNotRepaired(String wkt) {
        assertThat(ShapeRepair.repair(shape(wkt))).isEmpty();
    }

    @Test
    void whatLiesWhereNobodyLivesIsNotRepaired() {
        assertThat(ShapeRepair.repair(shape(box(39.7, -84.3, 39.8, -84.2)))).isEmpty();
        assertThat(ShapeRepair.repair(shape("POLYGON ((0 0, 1e300 1e300, 1e300 0, 0 1e300, 0 0))")))
                .isEmpty();
    }
}
