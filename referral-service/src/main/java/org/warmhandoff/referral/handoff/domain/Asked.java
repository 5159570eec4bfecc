package org.warmhandoff.referral.handoff.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.need.domain.Need;

/**
 * What the receiving agency is told of a person, and nothing else: what they need, where they are, how they are understood and get in,
 * and when they come. No name, no follow-up, no overdose.
 *
 * @param area code of the neighborhood
 * @param language BCP 47; null when nobody has said
 * @param from when they can come first; null for at once
 * @param by when they are to have come
 */
public record Asked(
        Need need,
        String area,
        @Nullable String language,
        Set<AccessNeed> accessNeeds,
        @Nullable Instant from,
        Instant by) {

    public Asked {
        EnumSet<AccessNeed> ordered = EnumSet.noneOf(AccessNeed.class);
        ordered.addAll(accessNeeds);
        accessNeeds = Collections.unmodifiableSet(ordered);
    }
}
