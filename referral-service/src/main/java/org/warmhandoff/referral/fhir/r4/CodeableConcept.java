package org.warmhandoff.referral.fhir.r4;

import java.util.List;

/** A concept, by code alone: text is not written here. */
public record CodeableConcept(List<Coding> coding) {

    public CodeableConcept {
        coding = List.copyOf(coding);
    }

    public static CodeableConcept of(Coding one) {
        return new CodeableConcept(List.of(one));
    }
}
