package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.List;

import org.warmhandoff.contracts.incident.SceneType;

/**
 * Kind of place, by the place of occurrence in ICD-10-CM (eScene.09, Y92). The national list of suggested values offers about
 * forty of them; the codes under them follow their category. Hotels share Y92.59 with all other trade and cannot be told apart.
 */
public final class SceneTypes {

    private record Place(String prefix, SceneType type) {}

    /** The first prefix that fits decides, so that the longer ones come first. */
    private static final List<Place> BY_CODE = List.of(
            new Place("Y92.0", SceneType.PRIVATE_RESIDENCE),
            new Place("Y92.12", SceneType.HEALTH_FACILITY),
            new Place("Y92.14", SceneType.CORRECTIONAL_FACILITY),
            new Place("Y92.15", SceneType.CORRECTIONAL_FACILITY),
            new Place("Y92.16", SceneType.SCHOOL),
            new Place("Y92.1", SceneType.OTHER),
            new Place("Y92.21", SceneType.SCHOOL),
            new Place("Y92.23", SceneType.HEALTH_FACILITY),
            new Place("Y92.2", SceneType.PUBLIC_BUILDING),
            new Place("Y92.39", SceneType.BUSINESS),
            new Place("Y92.3", SceneType.OTHER),
            new Place("Y92.4", SceneType.STREET_OR_OUTDOORS),
            new Place("Y92.53", SceneType.HEALTH_FACILITY),
            new Place("Y92.5", SceneType.BUSINESS),
            new Place("Y92.6", SceneType.BUSINESS),
            new Place("Y92.7", SceneType.OTHER),
            new Place("Y92.81", SceneType.VEHICLE),
            new Place("Y92.82", SceneType.STREET_OR_OUTDOORS),
            new Place("Y92.83", SceneType.STREET_OR_OUTDOORS),
            new Place("Y92.85", SceneType.STREET_OR_OUTDOORS),
            new Place("Y92.8", SceneType.OTHER));

    private SceneTypes() {}

    /** The kind of place; unknown without a code, and with one that names no place (Y92.9). */
    public static SceneType of(Elements elements) {
        return elements.first(NemsisElement.LOCATION_TYPE)
                .flatMap(code -> BY_CODE.stream()
                        .filter(place -> code.startsWith(place.prefix()))
                        .findFirst())
                .map(Place::type)
                .orElse(SceneType.UNKNOWN);
    }
}
