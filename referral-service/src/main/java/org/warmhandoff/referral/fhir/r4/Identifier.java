package org.warmhandoff.referral.fhir.r4;

/** A value that is unique within its system. */
public record Identifier(String system, String value) {}
