package org.warmhandoff.local.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.warmhandoff.local.city.City;

/**
 * Makes up overdoses at realistic rates: about nine a day in a city of a quarter million people, more in the evening, more
 * where more people live and in two neighborhoods that are hit hard; one in twelve is fatal; naloxone was given in most, by
 * a bystander in a third. The same day always has the same overdoses, so that a restart repeats and adds nothing.
 */
final class Overdoses {

    private static final double PER_DAY = 9.0;

    /** Share of a day's overdoses by hour, from midnight; quiet before dawn, busy after work. */
    private static final double[] BY_HOUR = {
        4, 3, 3, 2, 1.5, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5, 5, 5.5, 6, 6.5, 7, 7, 6.5, 6, 5.5, 5
    };

    private final List<City.Neighborhood> neighborhoods;
    private final double[] weights;

    Overdoses(City city) {
        neighborhoods = city.neighborhoods();
        weights = new double[neighborhoods.size()];
        for (int i = 0; i < weights.length; i++) {
            City.Neighborhood neighborhood = neighborhoods.get(i);
            boolean hitHard = neighborhood.code().equals("lantern-district")
                    || neighborhood.code().equals("ironworks");
            weights[i] = neighborhood.population() * (hitHard ? 3.0 : 1.0);
        }
    }

    /** The overdoses of a day (UTC), in order of time. */
    List<SimulatedReport> of(LocalDate day) {
        Random random = new Random(day.toEpochDay());
        int count = poisson(random, PER_DAY);
        List<SimulatedReport> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant time = day.atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .plusSeconds(3600L * pick(random, BY_HOUR) + random.nextInt(3600));
            reports.add(at(time, day + "-" + i, random));
        }
        reports.sort((one, other) -> one.occurredAt().compareTo(other.occurredAt()));
        return reports;
    }

    /** One overdose, as the ambulance reports it. */
    SimulatedReport at(Instant time, String recordId, Random random) {
        City.Neighborhood neighborhood = neighborhoods.get(pick(random, weights));
        double[] place = placeWithin(random, neighborhood);
        int people = random.nextInt(25) == 0 ? 2 : 1;
        List<Map<String, Object>> persons = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            persons.add(person(random));
        }
        return new SimulatedReport(Agency.EMS, "overdose", false, time, place[1], place[0], persons, recordId);
    }

    private static Map<String, Object> person(Random random) {
        Map<String, Object> person = new LinkedHashMap<>();
        boolean fatal = random.nextInt(12) == 0;
        person.put("outcome", fatal ? "fatal" : random.nextInt(20) == 0 ? "unknown" : "nonfatal");
        person.put(
                "ageBand",
                List.of("18-24", "25-34", "25-34", "35-44", "35-44", "45-54", "55-64")
                        .get(random.nextInt(7)));
        person.put("gender", random.nextInt(3) == 0 ? "female" : "male");
        person.put("substances", List.of(random.nextInt(4) == 0 ? "unknown" : "fentanyl"));
        List<Map<String, Object>> naloxone = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            naloxone.add(Map.of("giver", "bystander", "route", "intranasal", "doses", 1 + random.nextInt(2)));
        }
        if (random.nextInt(10) < 7) {
            naloxone.add(Map.of("giver", "ems", "route", "intranasal", "doses", 1 + random.nextInt(2)));
        }
        person.put("naloxone", naloxone);
        person.put(
                "disposition", fatal ? "died-on-scene" : random.nextInt(4) == 0 ? "refused-transport" : "transported");
        return person;
    }

    /** A point inside: on the way from the middle to a corner, and never all the way. */
    private static double[] placeWithin(Random random, City.Neighborhood neighborhood) {
        double longitude = 0;
        double latitude = 0;
        List<double[]> ring = neighborhood.ring().subList(1, neighborhood.ring().size());
        for (double[] corner : ring) {
            longitude += corner[0] / ring.size();
            latitude += corner[1] / ring.size();
        }
        double[] corner = ring.get(random.nextInt(ring.size()));
        double share = 0.7 * Math.sqrt(random.nextDouble());
        return new double[] {
            round(longitude + share * (corner[0] - longitude)), round(latitude + share * (corner[1] - latitude))
        };
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    /** Knuth's method, good for small means. */
    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static int pick(Random random, double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
