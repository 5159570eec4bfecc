package org.warmhandoff.incident.importing.fhir;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.fhir.domain.NaloxoneCodes;
import org.warmhandoff.incident.importing.fhir.domain.OverdoseConcepts;

/**
 * The codes that records are read by.
 *
 * @param areaCodeSystem URI under which a Location carries the code of an area; null when none does
 */
record FhirTerms(OverdoseConcepts overdoses, NaloxoneCodes naloxone, @Nullable String areaCodeSystem) {

    /** How the person responded to a medication, by the profiles of electronic case reporting and of US Public Health. */
    static final Set<String> RESPONSE_EXTENSIONS = Set.of(
            "http://hl7.org/fhir/us/ecr/StructureDefinition/us-ph-therapeutic-medication-response-extension",
            "http://hl7.org/fhir/us/ph-library/StructureDefinition/us-ph-therapeutic-medication-response-extension");

    static FhirTerms of(FhirConfig config) {
        return new FhirTerms(
                new OverdoseConcepts(
                        config.overdoseSnomedCodes().orElse(Set.of()),
                        config.opioidOverdoseSnomedCodes().orElse(Set.of())),
                new NaloxoneCodes(config.naloxoneRxnormCodes().orElse(Set.of())),
                config.areaCodeSystem().orElse(null));
    }

    Set<String> knownExtensions() {
        Set<String> known = new HashSet<>(RESPONSE_EXTENSIONS);
        if (areaCodeSystem != null) {
            known.add(areaCodeSystem);
        }
        return known;
    }
}
