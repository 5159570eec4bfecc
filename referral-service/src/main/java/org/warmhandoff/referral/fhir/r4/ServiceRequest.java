package org.warmhandoff.referral.fhir.r4;

import java.time.Instant;
import java.util.List;

/**
 * A FHIR R4 ServiceRequest (hl7.org/fhir/R4/servicerequest.html).
 *
 * @param performer the team; empty when no team covers the area
 * @param locationCode the neighborhood
 */
public record ServiceRequest(
        String id,
        Meta meta,
        String status,
        String intent,
        List<CodeableConcept> category,
        String priority,
        CodeableConcept code,
        Reference subject,
        Period occurrencePeriod,
        Instant authoredOn,
        List<Reference> performer,
        List<CodeableConcept> locationCode)
        implements Resource {

    public ServiceRequest {
        category = List.copyOf(category);
        performer = List.copyOf(performer);
        locationCode = List.copyOf(locationCode);
    }
}
