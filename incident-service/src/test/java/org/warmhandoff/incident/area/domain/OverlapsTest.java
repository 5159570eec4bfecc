package org.warmhandoff.incident.area.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

import org.warmhandoff.incident.area.domain.Overlaps.Overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.warmhandoff.incident.area.domain.Maps.box;
import static org.warmhandoff.incident.area.domain.Maps.jurisdiction;
import static org.warmhandoff.incident.area.domain.Maps.neighborhood;
import static org.warmhandoff.incident.area.domain.Maps.shape;

class OverlapsTest {

    @Test
    void whatTwoNeighborhoodsCoverIsFoundTheLargestFirst() {
        List<Overlap> found = Overlaps.of(List.of(
                        neighborhood("c", box(0, 0, 0.2, 0.1)),
                        neighborhood("b", box(0.1, 0, 0.3, 0.1)),
                        neighborhood("a", box(0.25, 0, 0.4, 0.1))))
                .found();

        assertThat(found).extracting(Overlap::first).containsExactly("b", "a");
        assertThat(found).extracting(Overlap::second).containsExactly("c", "b");
        assertThat(found.get(0).squareMeters()).isCloseTo(11_132 * 11_057, within(150_000.0));
    }

    @Test
    void neighborsAndSliversAreNoOverlap() {
        double fiveMeters = 5 / 111_320.0;

        assertThat(Overlaps.of(List.of(
                                neighborhood("a", box(0, 0, 0.1, 0.1)),
                                neighborhood("b", box(0.1, 0, 0.2, 0.1)),
                                neighborhood("c", box(0.2 - fiveMeters, 0, 0.3, 0.1))))
                        .found())
                .isEmpty();
    }

    @Test
    void aStripOfTwentyMetersIsAnOverlap() {
        assertThat(Overlaps.of(List.of(
                                neighborhood("a", box(0, 0, 0.1, 0.1)),
                                neighborhood("b", box(0.1 - 20 / 111_320.0, 0, 0.2, 0.1))))
                        .found())
                .hasSize(1);
    }

    @Test
    void aJurisdictionOverlapsNothing() {
        assertThat(Overlaps.of(List.of(jurisdiction("county", box(0, 0, 1, 1)), neighborhood("a", box(0, 0, 1, 1))))
                        .found())
                .isEmpty();
    }

    @Test
    void moreThanCanBeMeasuredIsSaid() {
        List<Area> pile = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            pile.add(neighborhood("n" + i, box(i * 1e-5, 0, 0.1 + i * 1e-5, 0.1)));
        }

        assertThat(Overlaps.of(pile).complete()).isFalse();
        assertThat(Overlaps.of(pile.subList(0, 50)).complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the same | POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))",
                "one inside | POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0)) | POLYGON ((3 3, 6 3, 6 6, 3 6, 3 3))",
                "a cross | POLYGON ((0 4, 9 4, 9 5, 0 5, 0 4)) | POLYGON ((4 0, 5 0, 5 9, 4 9, 4 0))",
                "through corners | POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | POLYGON ((0 0, 2 2, 0 4, 0 0))",
                "on an edge | POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)) | POLYGON ((1 0, 3 0, 2 1, 1 0))",
                "one part of two | MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 5, 6 5, 6 6, 5 6, 5 5))) | POLYGON ((5 5, 6 5, 6 6, 5 6, 5 5))",
            })
    void noOverlapIsOverlooked(String how, String one, String other) {
        assertThat(new Outline(shape(one)).mayOverlap(new Outline(shape(other))))
                .as(how)
                .isTrue();
        assertThat(new Outline(shape(other)).mayOverlap(new Outline(shape(one))))
                .as(how)
                .isTrue();
    }

    @Test
    void neighborsThatShareABorderPointByPointNeedNoMeasuring() {
        Outline left = new Outline(shape("POLYGON ((0 0, 1 0, 1.1 0.5, 1 1, 0 1, 0 0))"));
        Outline right = new Outline(shape("POLYGON ((1 0, 2 0, 2 1, 1 1, 1.1 0.5, 1 0))"));

        assertThat(left.mayOverlap(right)).isFalse();
    }

    /** Corners on a coarse grid, so that edges touch, coincide and pass through each other's ends as often as they cross. */
    @Test
    void ofRandomShapesNoOverlapIsOverlooked() {
        Random random = new Random(4711);
        int overlapping = 0;
        for (int round = 0; round < 5_000; round++) {
            Geometry one = randomShape(random);
            Geometry other = randomShape(random);
            if (one.intersection(other).getArea() > 0) {
                overlapping++;
                assertThat(new Outline(one).mayOverlap(new Outline(other)))
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
        assertThat(overlapping).isGreaterThan(1_000);
    }

    private static Geometry randomShape(Random random) {
        while (true) {
            StringBuilder ring = new StringBuilder();
            String first = random.nextInt(5) + " " + random.nextInt(5);
            ring.append(first);
            for (int corner = 2 + random.nextInt(4); corner > 0; corner--) {
                ring.append(", ").append(random.nextInt(5)).append(' ').append(random.nextInt(5));
            }
            Geometry shape = shape("POLYGON ((" + ring + ", " + first + "))");
            if (shape.isValid() && shape.getArea() > 0) {
                return shape;
            }
        }
    }
}
