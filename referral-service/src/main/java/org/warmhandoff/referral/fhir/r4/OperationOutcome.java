package org.warmhandoff.referral.fhir.r4;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What is wrong with a request. Holds nothing of it but the names of elements. */
public record OperationOutcome(List<Issue> issue) implements Resource {

    public OperationOutcome {
        issue = List.copyOf(issue);
    }

    /**
     * One thing that is wrong.
     *
     * @param code of FHIR's issue types
     * @param details the rule that refuses it; null when none of ours does
     * @param location a header or a parameter, as {@code http.If-Match}
     * @param expression the element, in FHIRPath
     */
    public record Issue(
            String severity,
            String code,
            @Nullable CodeableConcept details,
            String diagnostics,
            List<String> location,
            List<String> expression) {

        public Issue {
            location = List.copyOf(location);
            expression = List.copyOf(expression);
        }
    }
}
