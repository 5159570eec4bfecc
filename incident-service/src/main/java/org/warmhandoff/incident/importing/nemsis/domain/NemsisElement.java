package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The elements of a file that are read, by their number in the NEMSIS 3.5 data dictionary. This is the whole list: what is not on
 * it is never looked at, the narrative ({@code eNarrative.01}), payment, history and the names of crew and others among it.
 */
public enum NemsisElement {
    AGENCY_NUMBER("dAgency.02"),
    AGENCY_STATE("dAgency.04"),

    CARE_REPORT_NUMBER("eRecord.01"),

    RESPONDING_AGENCY_NUMBER("eResponse.01"),
    SERVICE_REQUESTED("eResponse.05"),

    PSAP_CALL("eTimes.01"),
    DISPATCH_NOTIFIED("eTimes.02"),
    UNIT_NOTIFIED("eTimes.03"),
    ARRIVED_ON_SCENE("eTimes.06"),
    ARRIVED_AT_PATIENT("eTimes.07"),

    LAST_NAME("ePatient.02"),
    FIRST_NAME("ePatient.03"),
    HOME_ADDRESS("ePatient.05", "StreetAddress2"),
    HOME_ZIP("ePatient.09"),
    GENDER("ePatient.13"),
    AGE("ePatient.15"),
    AGE_UNITS("ePatient.16"),
    BIRTH_DATE("ePatient.17"),
    PHONE("ePatient.18", "PhoneNumberType"),
    PREFERRED_LANGUAGE("ePatient.24"),
    SEX("ePatient.25"),

    OTHER_SERVICE_AT_SCENE("eScene.04"),
    PATIENTS_AT_SCENE("eScene.06"),
    LOCATION_TYPE("eScene.09"),
    SCENE_GPS("eScene.11"),
    SCENE_ADDRESS("eScene.15", "StreetAddress2"),
    SCENE_APARTMENT("eScene.16"),
    SCENE_CITY("eScene.17"),
    SCENE_ZIP("eScene.19"),
    SCENE_COUNTY("eScene.21"),

    SYMPTOM_ONSET("eSituation.01"),
    PRIMARY_SYMPTOM("eSituation.09"),
    OTHER_SYMPTOMS("eSituation.10"),
    PRIMARY_IMPRESSION("eSituation.11"),
    SECONDARY_IMPRESSIONS("eSituation.12"),
    INITIAL_ACUITY("eSituation.13"),

    CARDIAC_ARREST("eArrest.01"),
    END_OF_ARREST("eArrest.18"),

    GIVEN_BEFORE_THIS_UNIT("eMedications.02"),
    MEDICATION("eMedications.03", "CodeType"),
    MEDICATION_ROUTE("eMedications.04"),
    DOSAGE("eMedications.05"),
    DOSAGE_UNITS("eMedications.06"),
    MEDICATION_RESPONSE("eMedications.07"),
    GIVEN_BY_ROLE("eMedications.10"),

    /** Of version 3.4; 3.5 has the elements .27 to .30 in its place. */
    DISPOSITION_OF_3_4("eDisposition.12"),
    RELEASE_ACUITY("eDisposition.19"),
    DESTINATION_TYPE("eDisposition.21"),
    UNIT_DISPOSITION("eDisposition.27"),
    CARE_DISPOSITION("eDisposition.28"),
    TRANSPORT_DISPOSITION("eDisposition.30"),
    REASON_FOR_REFUSAL("eDisposition.31"),

    EMERGENCY_DEPARTMENT_DISPOSITION("eOutcome.01"),
    HOSPITAL_DISPOSITION("eOutcome.02");

    private static final Map<String, NemsisElement> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(NemsisElement::number, Function.identity()));

    private final String number;
    private final @Nullable String attribute;

    NemsisElement(String number) {
        this(number, null);
    }

    NemsisElement(String number, @Nullable String attribute) {
        this.number = number;
        this.attribute = attribute;
    }

    /** The number in the data dictionary, which is the element's name in a file. */
    public String number() {
        return number;
    }

    /** The one attribute that is read besides {@code NV}, {@code PN} and {@code xsi:nil}; null when there is none. */
    public @Nullable String attribute() {
        return attribute;
    }

    /** The element of this number, if it is one that is read. */
    public static Optional<NemsisElement> numbered(String number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }
}
