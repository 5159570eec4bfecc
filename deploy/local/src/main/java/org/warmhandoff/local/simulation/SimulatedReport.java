package org.warmhandoff.local.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report that a partner system sends. */
record SimulatedReport(
        Instant occurredAt, double latitude, double longitude, List<Map<String, Object>> people, String recordId) {

    SimulatedReport {
        people = List.copyOf(people);
    }

    /** The body as the interface wants it. */
    Map<String, Object> body(String system) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("occurredAt", occurredAt.toString());
        body.put("location", Map.of("latitude", latitude, "longitude", longitude));
        body.put("people", people);
        body.put("sourceSystem", system);
        body.put("sourceRecordId", recordId);
        return body;
    }

    /** The same record after the hospital has told that the first person died. */
    SimulatedReport correctedToFatal() {
        Map<String, Object> first = new LinkedHashMap<>(people.get(0));
        first.put("outcome", "fatal");
        List<Map<String, Object>> corrected = new ArrayList<>(people);
        corrected.set(0, first);
        return new SimulatedReport(occurredAt, latitude, longitude, corrected, recordId);
    }
}
