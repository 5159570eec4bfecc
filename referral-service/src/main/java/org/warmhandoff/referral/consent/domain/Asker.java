package org.warmhandoff.referral.consent.domain;

/**
 * Who asked a person, or was told by them.
 *
 * @param account opaque account id
 * @param role of their token
 */
public record Asker(String account, String role) {}
