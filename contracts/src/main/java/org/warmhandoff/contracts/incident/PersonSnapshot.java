package org.warmhandoff.contracts.incident;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One person whom an incident is about, without identity.
 *
 * @param index position within the incident, from 0; stable across corrections
 * @param personRef opaque reference to the same person seen before, or null
 * @param opioidInvolved null in events older than the field
 * @param naloxoneGiven null in events older than the field
 * @param suspectedSelfHarm null in events older than the field
 * @param outreachConsent null in events older than the field
 * @param reachableBy null in events older than the field
 */
public record PersonSnapshot(
        int index,
        Outcome outcome,
        AgeBand ageBand,
        Gender gender,
        List<Substance> substances,
        List<NaloxoneAdministration> naloxone,
        Disposition disposition,
        @Nullable UUID personRef,
        @Nullable YesNoUnknown opioidInvolved,
        @Nullable YesNoUnknown naloxoneGiven,
        @Nullable YesNoUnknown suspectedSelfHarm,
        @Nullable OutreachConsent outreachConsent,
        @Nullable List<ReachableBy> reachableBy) {

    public PersonSnapshot {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(ageBand, "ageBand");
        Objects.requireNonNull(gender, "gender");
        substances = List.copyOf(substances);
        naloxone = List.copyOf(naloxone);
        Objects.requireNonNull(disposition, "disposition");
        reachableBy = reachableBy == null ? null : List.copyOf(reachableBy);
    }
}
