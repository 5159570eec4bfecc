package org.warmhandoff.incident.importing.fhir.domain;

import org.jspecify.annotations.Nullable;

/**
 * A code and the system that it is a code of.
 *
 * @param system URI of the code system; null when the sender names none, and then the code means nothing here
 */
public record Coding(@Nullable String system, String code) {

    /** SNOMED CT. */
    public static final String SNOMED = "http://snomed.info/sct";

    /** ICD-10-CM, diagnoses. */
    public static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";

    /** RxNorm, drugs. */
    public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    /** HL7 v3 ActCode, of which a few say what an encounter is. */
    public static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    /** HL7 v3 RoleCode, of which some say what a location is. */
    public static final String ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

    /** HL7 codes for the physical form of a location. */
    public static final String PHYSICAL_TYPE = "http://terminology.hl7.org/CodeSystem/location-physical-type";

    /** HL7 codes for where a person went at the end of a stay. */
    public static final String DISCHARGE = "http://terminology.hl7.org/CodeSystem/discharge-disposition";

    /** The same by the billing form of US hospitals (NUBC, form locator 17). */
    public static final String NUBC_DISCHARGE = "https://www.nubc.org/CodeSystem/PatDischargeStatus";

    /** HL7 codes for how sure a condition is. */
    public static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    boolean is(String otherSystem, String otherCode) {
        return otherSystem.equals(system) && otherCode.equals(code);
    }

    boolean isOf(String otherSystem) {
        return otherSystem.equals(system);
    }
}
