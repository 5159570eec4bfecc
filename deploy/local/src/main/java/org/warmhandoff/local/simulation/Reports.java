package org.warmhandoff.local.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What the city's agencies send: ambulances report every overdose, police or a community group one in four of them too, as
 * they saw it. Besides come naloxone given without an overdose, people who ask for support, exercises, and now and then a
 * record that was forgotten for weeks.
 */
final class Reports {

    /** Longer than the age at which a report wakes nobody. */
    private static final Duration FORGOTTEN = Duration.ofDays(20);

    private final Overdoses overdoses;

    Reports(Overdoses overdoses) {
        this.overdoses = overdoses;
    }

    /** The reports of a past day (UTC). The same day always has the same, so that a restart repeats and adds nothing. */
    List<SimulatedReport> of(LocalDate day) {
        Random random = new Random(day.toEpochDay());
        List<SimulatedReport> reports = new ArrayList<>();
        for (SimulatedReport overdose : overdoses.of(day)) {
            reports.addAll(ofOverdose(overdose, random));
        }
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        reports.add(overdoses.at(noon, day + "-naloxone", random).asNaloxoneGiven());
        if (day.getDayOfMonth() % 7 == 0) {
            reports.add(overdoses.at(noon, day + "-exercise", random).asExercise());
        }
        return reports;
    }

    /** What happens next: all reports of one event. */
    List<SimulatedReport> next(Random random, Instant now) {
        String recordId = "live-" + now.toEpochMilli();
        SimulatedReport scene = overdoses.at(now.minusSeconds(30 + random.nextInt(300)), recordId, random);
        int fate = random.nextInt(100);
        if (fate < 80) {
            return ofOverdose(scene, random);
        }
        if (fate < 90) {
            return List.of(scene.asNaloxoneGiven());
        }
        if (fate < 94) {
            return List.of(scene.asSelfReferral().as(Agency.COMMUNITY, random));
        }
        if (fate < 97) {
            return List.of(scene.asExercise());
        }
        return List.of(overdoses.at(now.minus(FORGOTTEN), recordId, random).as(Agency.POLICE, random));
    }

    private static List<SimulatedReport> ofOverdose(SimulatedReport overdose, Random random) {
        int others = random.nextInt(100);
        if (others < 15) {
            return List.of(overdose, overdose.as(Agency.POLICE, random));
        }
        if (others < 25) {
            return List.of(overdose, overdose.as(Agency.COMMUNITY, random));
        }
        return List.of(overdose);
    }
}
