package org.warmhandoff.incident.importing.fhir.domain;

import java.util.Collection;
import java.util.Set;

import org.warmhandoff.contracts.incident.SceneType;

/** What a location is. A hospital is where a person was brought, seldom where it happened: its address is not the scene. */
public enum PlaceKind {
    /** Where people are cared for. */
    PLACE_OF_CARE(SceneType.UNKNOWN),
    RESIDENCE(SceneType.PRIVATE_RESIDENCE),
    SCHOOL(SceneType.SCHOOL),
    /** Not said, or nothing that matters here. */
    ANY(SceneType.UNKNOWN);

    /** Hospital, general acute care, emergency room, trauma unit, hospital unit, intensive and coronary care, outpatients. */
    private static final Set<String> CARE = Set.of("HOSP", "GACH", "ER", "ETU", "HU", "ICU", "CCU", "OF");

    /** Ward and bed. */
    private static final Set<String> PARTS_OF_A_HOSPITAL = Set.of("wa", "bd");

    private final SceneType sceneType;

    PlaceKind(SceneType sceneType) {
        this.sceneType = sceneType;
    }

    /** By Location.type and Location.physicalType. */
    public static PlaceKind of(Collection<Coding> codings) {
        if (codings.stream().anyMatch(PlaceKind::isCare)) {
            return PLACE_OF_CARE;
        }
        if (codings.stream().anyMatch(coding -> coding.is(Coding.ROLE_CODE, "PTRES"))) {
            return RESIDENCE;
        }
        return codings.stream().anyMatch(coding -> coding.is(Coding.ROLE_CODE, "SCHOOL")) ? SCHOOL : ANY;
    }

    private static boolean isCare(Coding coding) {
        return (coding.isOf(Coding.ROLE_CODE) && CARE.contains(coding.code()))
                || (coding.isOf(Coding.PHYSICAL_TYPE) && PARTS_OF_A_HOSPITAL.contains(coding.code()));
    }

    public SceneType sceneType() {
        return sceneType;
    }
}
