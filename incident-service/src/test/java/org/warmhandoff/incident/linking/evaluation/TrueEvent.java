package org.warmhandoff.incident.linking.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;

/** What really happened, which no agency knows in full. */
record TrueEvent(
        int number, IncidentKind kind, Instant time, County.Spot spot, SceneType scene, List<TruePerson> people) {

    /**
     * @param nameKnown false for a person whose name nobody learns
     * @param diesLater true for a person who leaves the scene alive and dies in hospital
     * @param naloxone who gave some, one or two doses each
     */
    record TruePerson(
            UUID identity,
            boolean nameKnown,
            Gender gender,
            int age,
            Set<Substance> substances,
            Disposition disposition,
            boolean diesLater,
            Set<NaloxoneGiver> naloxone) {

        boolean diedOnScene() {
            return disposition == Disposition.DIED_ON_SCENE;
        }

        boolean died() {
            return diedOnScene() || diesLater;
        }
    }
}
