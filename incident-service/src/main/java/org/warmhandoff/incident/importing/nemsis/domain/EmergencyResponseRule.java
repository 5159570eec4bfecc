package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Optional;

/**
 * Only an emergency response that reached a patient can be an overdose. The kinds of service are those that the Council of State
 * and Territorial Epidemiologists counts as emergent: a response in the primary area, an intercept and mutual aid. A person who
 * is moved from one hospital to another has been reported by whoever came first; counting the transfer would count them twice.
 *
 * <p>A record that does not say which service or which disposition is not passed over for that.
 */
public final class EmergencyResponseRule {

    private static final String NO_PATIENTS_AT_SCENE = "2707003";

    private EmergencyResponseRule() {}

    /** Why the record is passed over, or nothing. */
    public static Optional<PassedOverReason> check(PatientCareReport report) {
        Elements elements = report.elements();
        return elements.first(NemsisElement.UNIT_DISPOSITION)
                .flatMap(EmergencyResponseRule::byUnitDisposition)
                .or(() -> elements.first(NemsisElement.SERVICE_REQUESTED).flatMap(EmergencyResponseRule::byService))
                .or(() -> withoutPatients(elements));
    }

    private static Optional<PassedOverReason> byUnitDisposition(String code) {
        return switch (code) {
            case "4227003", "4227005" -> Optional.of(PassedOverReason.CANCELLED);
            case "4227007" -> Optional.of(PassedOverReason.NO_PATIENT_CONTACT);
            case "4227009" -> Optional.of(PassedOverReason.NO_PATIENT_FOUND);
            case "4227011" -> Optional.of(PassedOverReason.NO_PATIENT);
            default -> Optional.empty();
        };
    }

    private static Optional<PassedOverReason> byService(String code) {
        return switch (code) {
            // Hospital to hospital, hospital to other facility, between other facilities, to a hospital, routine
            // transport.
            case "2205005", "2205015", "2205017", "2205019", "2205007" -> Optional.of(PassedOverReason.TRANSFER);
            case "2205013" -> Optional.of(PassedOverReason.STANDBY);
            // Public assistance, support, rescue without patient care, crew, organs, mortuary, mobile integrated health
            // visit, intake evaluation, administration.
            case "2205011", "2205021", "2205023", "2205025", "2205027", "2205029", "2205031", "2205033", "2205035" ->
                Optional.of(PassedOverReason.NO_EMERGENCY_RESPONSE);
            default -> Optional.empty();
        };
    }

    private static Optional<PassedOverReason> withoutPatients(Elements elements) {
        return elements.first(NemsisElement.UNIT_DISPOSITION).isEmpty()
                        && elements.says(NemsisElement.PATIENTS_AT_SCENE, NO_PATIENTS_AT_SCENE)
                ? Optional.of(PassedOverReason.NO_PATIENT)
                : Optional.empty();
    }
}
