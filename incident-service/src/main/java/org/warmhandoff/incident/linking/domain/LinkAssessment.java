package org.warmhandoff.incident.linking.domain;

import java.util.List;

/**
 * What the rules say of two reports.
 *
 * @param score sum of the points: log2 of the likelihood ratio, if the rules were independent
 * @param reasons in the order of the rules; a rule that sees nothing to compare gives none
 */
public record LinkAssessment(double score, List<LinkReason> reasons) {

    public LinkAssessment {
        reasons = List.copyOf(reasons);
    }

    /** True when something makes an automatic link impossible. */
    public boolean hasConflict() {
        return reasons.stream().anyMatch(LinkReason::conflict);
    }

    /** True when the two cannot be of one incident, whatever the score. */
    public boolean isExcluded() {
        return reasons.stream().anyMatch(reason -> reason.bearing() == Bearing.EXCLUSION);
    }

    /** True when the places were compared, so that the score says something of how near they are. */
    boolean comparesPlaces() {
        return reasons.stream().anyMatch(reason -> reason.rule() == LinkRule.PLACE);
    }
}
