package org.warmhandoff.referral.fhir.r4;

/**
 * A code.
 *
 * @param system URI of its code system
 */
public record Coding(String system, String code) {}
