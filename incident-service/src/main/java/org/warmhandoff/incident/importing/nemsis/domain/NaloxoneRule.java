package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneResponse;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.YesNoUnknown;

/**
 * What a record says of naloxone. Naloxone beside a pertinent negative (refused, denied by order, contraindicated, could not be
 * given) was not given, and is not listed.
 */
public final class NaloxoneRule {

    private static final String YES = "9923003";
    private static final String NO = "9923001";

    private static final String METERED_DOSES = "3706013";
    private static final int MOST_DOSES = 50;

    private final NaloxoneCodes codes;

    public NaloxoneRule(NaloxoneCodes codes) {
        this.codes = codes;
    }

    /** Each time naloxone was given, in the order of the record. */
    public List<NaloxoneAdministration> administrations(PatientCareReport report) {
        return report.medications().stream()
                .filter(this::isNaloxone)
                .map(medication -> new NaloxoneAdministration(
                        giver(medication), route(medication), doses(medication), response(medication)))
                .toList();
    }

    /**
     * Whether naloxone was given. No, when the record lists what was given without it, or says that medications do not apply;
     * unknown when it does not say. "Already taken" is a yes about someone who gave it before, of whom nothing else is known.
     */
    public YesNoUnknown given(PatientCareReport report) {
        if (report.medications().stream().anyMatch(this::isNaloxone)
                || report.medications().stream().anyMatch(this::isNaloxoneAlreadyTaken)) {
            return YesNoUnknown.YES;
        }
        return report.medications().stream().anyMatch(NaloxoneRule::saysWhatWasGiven)
                ? YesNoUnknown.NO
                : YesNoUnknown.UNKNOWN;
    }

    private boolean isNaloxone(Elements medication) {
        return medication.first(NemsisElement.MEDICATION).filter(codes::include).isPresent();
    }

    private boolean isNaloxoneAlreadyTaken(Elements medication) {
        return medication.values(NemsisElement.MEDICATION).stream()
                .anyMatch(value -> value.pertinentNegative() == PertinentNegative.MEDICATION_ALREADY_TAKEN
                        && value.text() != null
                        && codes.include(value.text()));
    }

    private static boolean saysWhatWasGiven(Elements medication) {
        return medication.values(NemsisElement.MEDICATION).stream()
                .anyMatch(value -> value.text() != null || value.notValue() == NotValue.NOT_APPLICABLE);
    }

    /** By the role of whoever gave it; a nurse or physician before this unit came need not be of a hospital. */
    private static NaloxoneGiver giver(Elements medication) {
        boolean byThisUnit = medication.says(NemsisElement.GIVEN_BEFORE_THIS_UNIT, NO);
        Optional<String> role = medication.first(NemsisElement.GIVEN_BY_ROLE);
        if (role.isEmpty()) {
            return byThisUnit ? NaloxoneGiver.EMS : NaloxoneGiver.UNKNOWN;
        }
        return switch (role.get()) {
            case "9905043" -> NaloxoneGiver.SELF;
            case "9905045" -> NaloxoneGiver.BYSTANDER;
            case "9905047" -> NaloxoneGiver.POLICE;
            case "9905049" -> NaloxoneGiver.FAMILY_OR_FRIEND;
            case "9905051" -> NaloxoneGiver.FIRE;
            // Another who is no healthcare professional.
            case "9905021" -> NaloxoneGiver.OTHER;
            // Emergency medical technicians and responders, paramedics, students.
            case "9905001", "9905002", "9905003", "9905005", "9905007", "9905029", "9905031", "9905033" ->
                NaloxoneGiver.EMS;
            // Physicians, nurses, therapists and other healthcare professionals.
            case "9905019", "9905025", "9905027", "9905035", "9905037", "9905039", "9905041" ->
                byThisUnit ? NaloxoneGiver.EMS : NaloxoneGiver.OTHER;
            default -> NaloxoneGiver.UNKNOWN;
        };
    }

    private static NaloxoneRoute route(Elements medication) {
        Optional<String> route = medication.first(NemsisElement.MEDICATION_ROUTE);
        if (route.isEmpty()) {
            return NaloxoneRoute.UNKNOWN;
        }
        return switch (route.get()) {
            case "9927017" -> NaloxoneRoute.INTRANASAL;
            // Intramuscular, and an auto-injector, which is.
            case "9927015", "9927063" -> NaloxoneRoute.INTRAMUSCULAR;
            // Intravenous, by a port or a pump.
            case "9927023", "9927061", "9927069" -> NaloxoneRoute.INTRAVENOUS;
            case "9927045" -> NaloxoneRoute.SUBCUTANEOUS;
            default -> NaloxoneRoute.OTHER;
        };
    }

    /**
     * Doses, not milligrams. A crew writes one entry for each dose that it gives; how many others gave before it came is known
     * only where the entry counts metered doses.
     */
    private static @Nullable Integer doses(Elements medication) {
        if (medication.says(NemsisElement.DOSAGE_UNITS, METERED_DOSES)) {
            return medication
                    .first(NemsisElement.DOSAGE)
                    .filter(dosage -> dosage.matches("[1-9][0-9]?(\\.0+)?"))
                    .map(dosage -> (int) Double.parseDouble(dosage))
                    .filter(doses -> doses <= MOST_DOSES)
                    .orElse(null);
        }
        return medication.says(NemsisElement.GIVEN_BEFORE_THIS_UNIT, YES) ? null : Integer.valueOf(1);
    }

    private static NaloxoneResponse response(Elements medication) {
        Set<String> responses = Set.copyOf(medication.all(NemsisElement.MEDICATION_RESPONSE));
        if (responses.contains("9916001")) {
            return NaloxoneResponse.IMPROVED;
        }
        if (responses.contains("9916005")) {
            return NaloxoneResponse.WORSE;
        }
        return responses.contains("9916003") ? NaloxoneResponse.UNCHANGED : NaloxoneResponse.UNKNOWN;
    }
}
