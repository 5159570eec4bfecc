package org.warmhandoff.referral.fhir.r4;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A FHIR R4 Task (hl7.org/fhir/R4/task.html).
 *
 * @param statusReason null when there is none
 * @param focus the request that it fulfills
 * @param beneficiary {@code Task.for}
 * @param owner null while nobody has it
 * @param restriction until when the first attempt is due
 * @param output how it ended; empty before
 */
public record Task(
        String id,
        Meta meta,
        List<Extension> extension,
        String status,
        @Nullable CodeableConcept statusReason,
        CodeableConcept businessStatus,
        String intent,
        String priority,
        CodeableConcept code,
        Reference focus,
        @JsonProperty("for") Reference beneficiary,
        Instant authoredOn,
        Instant lastModified,
        @Nullable Reference owner,
        Restriction restriction,
        List<Output> output)
        implements Resource {

    public Task {
        extension = List.copyOf(extension);
        output = List.copyOf(output);
    }

    /** Within which time. */
    public record Restriction(Period period) {}

    /** What came of it. */
    public record Output(CodeableConcept type, CodeableConcept valueCodeableConcept) {}
}
