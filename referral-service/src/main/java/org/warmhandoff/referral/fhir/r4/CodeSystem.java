package org.warmhandoff.referral.fhir.r4;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A list of codes. */
public record CodeSystem(
        String id,
        String url,
        String name,
        String status,
        boolean caseSensitive,
        String content,
        int count,
        List<Concept> concept)
        implements Resource {

    public CodeSystem {
        concept = List.copyOf(concept);
    }

    /**
     * One code.
     *
     * @param definition null where the code says it
     */
    public record Concept(String code, @Nullable String definition) {}
}
