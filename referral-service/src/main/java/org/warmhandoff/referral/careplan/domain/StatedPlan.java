package org.warmhandoff.referral.careplan.domain;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.need.domain.Need;

/** What a person says now, all of it, in place of what they said before. */
public record StatedPlan(List<Goal> goals, List<StatedNeed> needs, List<Support> supports) {

    public StatedPlan {
        goals = List.copyOf(goals);
        needs = List.copyOf(needs);
        supports = List.copyOf(supports);
    }

    /** @param id of the goal that this one was; null for a new one */
    public record Goal(@Nullable UUID id, OwnWords words) {}

    /** Each need once. */
    public record StatedNeed(Need need, NeedState state) {}

    /** @param id of the support that this one was; null for a new one */
    public record Support(@Nullable UUID id, SupportKind kind, @Nullable OwnWords name) {}
}
