package org.warmhandoff.local.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A report that a partner system sends.
 *
 * @param kind what happened: a code such as {@code overdose}
 * @param recordId the agency's own key of the record
 */
record SimulatedReport(
        Agency agency,
        String kind,
        boolean exercise,
        Instant occurredAt,
        double latitude,
        double longitude,
        List<Map<String, Object>> people,
        String recordId) {

    /** About 150 m, which is what a geocoder's guess along a block is off by. */
    private static final double PLACES_APART_DEGREES = 0.0014;

    SimulatedReport {
        people = List.copyOf(people);
    }

    /** The body as the interface wants it. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("exercise", exercise);
        body.put("occurredAt", occurredAt.toString());
        body.put("location", Map.of("latitude", latitude, "longitude", longitude));
        body.put("people", people);
        body.put("sourceSystem", agency.system());
        body.put("sourceRecordId", recordId);
        return body;
    }

    /** The same record after the hospital has told that the first person died. */
    SimulatedReport correctedToFatal() {
        Map<String, Object> first = new LinkedHashMap<>(people.get(0));
        first.put("outcome", "fatal");
        List<Map<String, Object>> corrected = new ArrayList<>(people);
        corrected.set(0, first);
        return with(kind, exercise, corrected);
    }

    /** The same as another agency tells it: some minutes later, round the corner, and with less of each person. */
    SimulatedReport as(Agency other, Random random) {
        List<Map<String, Object>> lessKnown = people.stream()
                .map(person -> {
                    Map<String, Object> known = new LinkedHashMap<>(person);
                    known.keySet().retainAll(List.of("outcome", "gender"));
                    return known;
                })
                .toList();
        return new SimulatedReport(
                other,
                kind,
                exercise,
                occurredAt.plusSeconds(random.nextInt(480)),
                jittered(latitude, random),
                jittered(longitude, random),
                lessKnown,
                recordId);
    }

    /** The same scene where two doses were given and nobody is known to have overdosed. */
    SimulatedReport asNaloxoneGiven() {
        Map<String, Object> given = Map.of("giver", "ems", "route", "intranasal", "doses", 2);
        return with("naloxone-given", exercise, List.of(Map.of("outcome", "nonfatal", "naloxone", List.of(given))));
    }

    /** The same scene where somebody asks for support for themselves. */
    SimulatedReport asSelfReferral() {
        return with("self-referral", exercise, List.of(Map.of("outcome", "nonfatal")));
    }

    /** The same record with these people. */
    SimulatedReport with(List<Map<String, Object>> others) {
        return with(kind, exercise, others);
    }

    SimulatedReport asExercise() {
        return with(kind, true, people);
    }

    private SimulatedReport with(String otherKind, boolean ofExercise, List<Map<String, Object>> others) {
        return new SimulatedReport(agency, otherKind, ofExercise, occurredAt, latitude, longitude, others, recordId);
    }

    private static double jittered(double degrees, Random random) {
        return Math.round((degrees + PLACES_APART_DEGREES * (random.nextDouble() - 0.5)) * 1e6) / 1e6;
    }
}
