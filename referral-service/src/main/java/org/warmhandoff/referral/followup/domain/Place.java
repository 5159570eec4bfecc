package org.warmhandoff.referral.followup.domain;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.team.domain.Coverage;

/**
 * Where the overdose happened.
 *
 * @param area code of the neighborhood
 * @param jurisdiction code of its jurisdiction; null when it belongs to none
 */
public record Place(String area, @Nullable String jurisdiction) {

    @Nullable
    String teamIn(Coverage coverage) {
        return coverage.teamFor(area, jurisdiction).orElse(null);
    }
}
