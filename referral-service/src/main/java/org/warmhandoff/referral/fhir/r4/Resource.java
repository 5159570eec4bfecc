package org.warmhandoff.referral.fhir.r4;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A FHIR resource. Its record has the name of its type. */
@JsonPropertyOrder({"resourceType", "id", "meta"})
public interface Resource {

    @JsonProperty("resourceType")
    default String resourceType() {
        return getClass().getSimpleName();
    }
}
