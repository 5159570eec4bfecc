package org.warmhandoff.incident.importing.fhir.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.NaloxoneGiver;

/** Where care was given: what follows from it for what a record leaves unsaid. */
public enum CareSetting {
    /** An ambulance service, where the person was found. */
    EMS,
    /** Elsewhere outside a facility: Encounter.class FLD or HH. */
    FIELD,
    /** In a facility: every other class. */
    FACILITY;

    private static final Set<String> OUTSIDE = Set.of("FLD", "HH");

    /** SNOMED CT: emergency medical services, as a type of encounter. */
    private static final String EMERGENCY_MEDICAL_SERVICES = "409971007";

    /** By Encounter.class and Encounter.type. */
    public static CareSetting of(@Nullable Coding encounterClass, Collection<Coding> types) {
        if (types.stream().anyMatch(type -> type.is(Coding.SNOMED, EMERGENCY_MEDICAL_SERVICES))) {
            return EMS;
        }
        boolean outside = encounterClass != null
                && encounterClass.isOf(Coding.ACT_CODE)
                && OUTSIDE.contains(encounterClass.code());
        return outside ? FIELD : FACILITY;
    }

    /** Who gave naloxone, when the record does not say. */
    public NaloxoneGiver usualGiver() {
        return switch (this) {
            case EMS -> NaloxoneGiver.EMS;
            case FIELD -> NaloxoneGiver.UNKNOWN;
            case FACILITY -> NaloxoneGiver.HOSPITAL;
        };
    }

    /** What a diagnosis made here rests on. */
    public ClassificationBasis basis() {
        return this == FACILITY ? ClassificationBasis.HOSPITAL_DIAGNOSIS : ClassificationBasis.RESPONDER_IMPRESSION;
    }

    /** Where the person went from the scene. Whoever is in a facility did not stay there; how they came is not asked. */
    public Disposition disposition(Optional<DischargeDisposition> end) {
        return this == FACILITY
                ? Disposition.TRANSPORTED
                : end.map(DischargeDisposition::fromTheScene).orElse(Disposition.UNKNOWN);
    }
}
