package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.List;
import java.util.stream.Stream;

import org.warmhandoff.contracts.incident.AgencyType;

/** Kinds of agency at the scene: the ambulance that wrote the record, and the other services that it names (eScene.04). */
public final class Responders {

    private Responders() {}

    public static List<AgencyType> of(Elements elements) {
        return Stream.concat(
                        Stream.of(AgencyType.EMS),
                        elements.all(NemsisElement.OTHER_SERVICE_AT_SCENE).stream()
                                .map(Responders::type))
                .distinct()
                .toList();
    }

    private static AgencyType type(String code) {
        return switch (code) {
            // Mutual aid and another agency.
            case "2704001", "2704013" -> AgencyType.EMS;
            case "2704003" -> AgencyType.FIRE;
            case "2704009" -> AgencyType.POLICE;
            default -> AgencyType.OTHER;
        };
    }
}
