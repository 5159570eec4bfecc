package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be contacted. They bind every worker.
 *
 * @param notBefore not before then; null when it is not said
 * @param refusedChannels never on these
 * @param withoutPolice never with police there
 */
public record ContactWishes(@Nullable Instant notBefore, Set<AttemptChannel> refusedChannels, boolean withoutPolice) {

    /** Nothing was said. */
    public static final ContactWishes NONE = new ContactWishes(null, Set.of(), false);

    public ContactWishes {
        refusedChannels = Set.copyOf(refusedChannels);
    }
}
