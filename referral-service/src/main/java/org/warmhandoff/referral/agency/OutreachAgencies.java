package org.warmhandoff.referral.agency;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** The agencies that do outreach here. A bean of its own, because a filter is made before settings can be read. */
@ApplicationScoped
class OutreachAgencies {

    private final Optional<Set<String>> agencies;

    OutreachAgencies(OutreachConfig config) {
        this.agencies = config.agencies();
    }

    /** False when every agency does outreach. */
    boolean areNamed() {
        return agencies.isPresent();
    }

    /** @param agency null for a token that names none */
    boolean include(@Nullable String agency) {
        return agency != null && agencies.orElse(Set.of()).contains(agency);
    }
}
