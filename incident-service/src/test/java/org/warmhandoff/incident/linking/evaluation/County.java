package org.warmhandoff.incident.linking.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.warmhandoff.incident.report.domain.Place;

/**
 * A county without a country: 36 neighborhoods of 1.5 by 1.5 km in a square. Six in ten events are in 6 of them, and
 * three in ten at one of a few addresses that see overdoses again and again.
 */
final class County {

    static final String NOWHERE = "unassigned";
    private static final int SIDE = 6;
    private static final double NEIGHBORHOOD_METERS = 1_500;
    private static final double SOUTH = 39.70;
    private static final double WEST = -84.30;
    private static final double METERS_PER_DEGREE = 111_195;
    private static final int BUSY = 6;

    /** A place in meters from the south-west corner. */
    record Spot(double east, double north) {

        Spot moved(double toEast, double toNorth) {
            return new Spot(east + toEast, north + toNorth);
        }
    }

    private final List<Spot> oftenSeen = new ArrayList<>();
    private final List<Spot> hospitals;

    County(Chance chance) {
        for (int i = 0; i < 24; i++) {
            oftenSeen.add(somewhereIn(chance, chance.below(BUSY)));
        }
        hospitals = List.of(somewhereIn(chance, 1), somewhereIn(chance, 14), somewhereIn(chance, 30));
    }

    int neighborhoods() {
        return SIDE * SIDE;
    }

    Spot scene(Chance chance) {
        if (chance.happens(0.3)) {
            return chance.one(oftenSeen);
        }
        return somewhereIn(chance, chance.happens(0.35) ? chance.below(BUSY) : chance.below(neighborhoods()));
    }

    Spot sceneIn(Chance chance, int neighborhood) {
        return somewhereIn(chance, neighborhood);
    }

    Spot hospital(int number) {
        return hospitals.get(number);
    }

    int hospitals() {
        return hospitals.size();
    }

    String area(Spot spot) {
        return "n" + (row(spot.north()) * SIDE + row(spot.east()));
    }

    String jurisdiction(Spot spot) {
        return "j" + (row(spot.north()) / 2);
    }

    Spot middle() {
        double half = SIDE * NEIGHBORHOOD_METERS / 2;
        return new Spot(half, half);
    }

    Place.Point point(Spot spot) {
        double latitude = SOUTH + spot.north() / METERS_PER_DEGREE;
        return new Place.Point(latitude, WEST + spot.east() / (METERS_PER_DEGREE * Math.cos(Math.toRadians(SOUTH))));
    }

    private static Spot somewhereIn(Chance chance, int neighborhood) {
        return new Spot(
                (neighborhood % SIDE + chance.between(0, 1)) * NEIGHBORHOOD_METERS,
                (neighborhood / SIDE + chance.between(0, 1)) * NEIGHBORHOOD_METERS);
    }

    private static int row(double meters) {
        return Math.max(0, Math.min(SIDE - 1, (int) Math.floor(meters / NEIGHBORHOOD_METERS)));
    }
}
