package org.warmhandoff.referral.agency;

import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

/** Who does outreach here. */
@ConfigMapping(prefix = "warm-handoff.outreach")
public interface OutreachConfig {

    /**
     * Codes of the agencies whose workers, leads and coordinators work on follow-ups. Of any other agency they see the hand-offs to it
     * and the directory, and nothing else. Left out: every agency does outreach.
     */
    Optional<Set<String>> agencies();
}
