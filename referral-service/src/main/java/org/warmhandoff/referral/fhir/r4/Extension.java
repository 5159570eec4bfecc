package org.warmhandoff.referral.fhir.r4;

import java.time.Instant;

/** What R4 has no element for. */
public record Extension(String url, Instant valueDateTime) {}
