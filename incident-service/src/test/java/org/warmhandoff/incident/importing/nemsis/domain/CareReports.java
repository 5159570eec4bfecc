package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.List;

/** Patient care reports for tests. */
final class CareReports {

    static final String NALOXONE = "7242";
    static final String IMPROVED = "9916001";
    static final String UNCHANGED = "9916003";

    private CareReports() {}

    /** A record with these elements and medications, without a header. */
    static PatientCareReport report(Elements elements, Elements... medications) {
        return new PatientCareReport(null, new Elements(), elements, List.of(medications));
    }

    /** A record with this primary impression. */
    static PatientCareReport impression(String code, Elements... medications) {
        return report(new Elements().with(NemsisElement.PRIMARY_IMPRESSION, code), medications);
    }

    /** Naloxone with this response. */
    static Elements naloxone(String response) {
        return medication(NALOXONE).with(NemsisElement.MEDICATION_RESPONSE, response);
    }

    /** A medication by its code. */
    static Elements medication(String code) {
        return new Elements().with(NemsisElement.MEDICATION, code);
    }

    /** A medication that was not given, for this reason. */
    static Elements notGiven(String code, PertinentNegative reason) {
        return new Elements().with(NemsisElement.MEDICATION, new ElementValue(code, null, reason, null));
    }

    /** An element without a value, for this reason. */
    static ElementValue nil(NotValue reason) {
        return new ElementValue(null, reason, null, null);
    }
}
