package org.warmhandoff.referral.fhir.r4;

import java.time.Instant;
import java.util.List;

/**
 * What the server says of a resource.
 *
 * @param versionId also the weak ETag
 * @param security labels; empty for what is real
 */
public record Meta(String versionId, Instant lastUpdated, List<Coding> security) {

    public Meta {
        security = List.copyOf(security);
    }
}
