package org.warmhandoff.incident.importing.fhir.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneResponse;
import org.warmhandoff.contracts.incident.NaloxoneRoute;

/**
 * What the codes of a MedicationAdministration say of naloxone.
 *
 * @param alsoNaloxone further RxNorm codes of naloxone: products come and go
 */
public record NaloxoneCodes(Set<String> alsoNaloxone) {

    /**
     * RxNorm: the ingredient; 203192 and 197117, as in the NEMSIS case definition; the injection of 0.4 mg in 1 ml; the nasal
     * spray of 4 mg, generic and by its brand.
     */
    private static final Set<String> RXNORM = Set.of("7242", "203192", "197117", "1659929", "1725059", "1725064");

    /** SNOMED CT: the substance. */
    private static final String SNOMED_NALOXONE = "372890007";

    private static final Map<String, NaloxoneRoute> ROUTES = Map.of(
            "46713006", NaloxoneRoute.INTRANASAL,
            "78421000", NaloxoneRoute.INTRAMUSCULAR,
            "47625008", NaloxoneRoute.INTRAVENOUS,
            "34206005", NaloxoneRoute.SUBCUTANEOUS);

    /** SNOMED CT, as the therapeutic response of the US Public Health profiles: improved, stable, worsened. */
    private static final Map<String, NaloxoneResponse> RESPONSES = Map.of(
            "268910001", NaloxoneResponse.IMPROVED,
            "359746009", NaloxoneResponse.UNCHANGED,
            "271299001", NaloxoneResponse.WORSE);

    /** SNOMED CT: paramedic. */
    private static final String PARAMEDIC = "397897005";

    public NaloxoneCodes {
        alsoNaloxone = Set.copyOf(alsoNaloxone);
    }

    public boolean isNaloxone(Collection<Coding> medication) {
        return medication.stream()
                .anyMatch(coding -> coding.is(Coding.SNOMED, SNOMED_NALOXONE)
                        || (coding.isOf(Coding.RXNORM)
                                && (RXNORM.contains(coding.code()) || alsoNaloxone.contains(coding.code()))));
    }

    /** A route that is coded and not listed is another one. */
    public static NaloxoneRoute route(Collection<Coding> codings) {
        return codings.stream()
                .filter(coding -> coding.isOf(Coding.SNOMED))
                .findFirst()
                .map(coding -> ROUTES.getOrDefault(coding.code(), NaloxoneRoute.OTHER))
                .orElse(NaloxoneRoute.UNKNOWN);
    }

    public static NaloxoneResponse response(Collection<Coding> codings) {
        return codings.stream()
                .filter(coding -> coding.isOf(Coding.SNOMED))
                .map(coding -> RESPONSES.getOrDefault(coding.code(), NaloxoneResponse.UNKNOWN))
                .findFirst()
                .orElse(NaloxoneResponse.UNKNOWN);
    }

    /** Who gave it, by the role of a practitioner; nothing when the role does not tell. */
    public static Optional<NaloxoneGiver> giver(Collection<Coding> role) {
        return role.stream().anyMatch(coding -> coding.is(Coding.SNOMED, PARAMEDIC))
                ? Optional.of(NaloxoneGiver.EMS)
                : Optional.empty();
    }
}
