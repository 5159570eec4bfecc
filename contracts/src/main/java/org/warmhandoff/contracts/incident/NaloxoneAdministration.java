package org.warmhandoff.contracts.incident;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Naloxone given once: one giver, one or more doses.
 *
 * @param doses 1 to 50, or null when the reporter did not know
 * @param response null in events older than the field
 */
public record NaloxoneAdministration(
        NaloxoneGiver giver, NaloxoneRoute route, @Nullable Integer doses, @Nullable NaloxoneResponse response) {

    public NaloxoneAdministration {
        Objects.requireNonNull(giver, "giver");
        Objects.requireNonNull(route, "route");
    }
}
