package org.warmhandoff.referral.fhir;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.referral.fhir.r4.Resource;

/** FHIR resources as JSON, in which an element that has no value is left out: FHIR knows no null and no empty list. */
@Singleton
class FhirJson {

    private final ObjectMapper mapper;

    FhirJson(ObjectMapper mapper) {
        this.mapper = mapper.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
    }

    String write(Resource resource) {
        try {
            return mapper.writeValueAsString(resource);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    JsonNode tree(Resource resource) {
        return mapper.valueToTree(resource);
    }

    /** @throws ProblemException 400 for what is no JSON */
    JsonNode parse(@Nullable String body) {
        try {
            return mapper.readTree(body == null ? "" : body);
        } catch (JsonProcessingException malformed) {
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "The body is not well-formed JSON.",
                    new FieldError("", "malformed-json", "is not well-formed JSON"));
        }
    }
}
