package org.warmhandoff.referral.handoff.domain;

import org.jspecify.annotations.Nullable;

/**
 * To whom a person is handed off.
 *
 * @param agency its code
 * @param listing id of the service in the directory; null for the agency as such
 */
public record Recipient(String agency, @Nullable String listing) {}
