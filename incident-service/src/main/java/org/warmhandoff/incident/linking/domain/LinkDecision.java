package org.warmhandoff.incident.linking.domain;

import java.util.List;
import java.util.UUID;

/** What becomes of a newcomer. */
public sealed interface LinkDecision {

    /** What a person is to be asked, the likeliest first; at most one question for each incident. */
    List<PairForReview> review();

    /**
     * The newcomer belongs to this incident.
     *
     * @param withReport the report of the incident that decided
     * @param assessment of the newcomer and that report
     * @param byHuman true when a person had said so, whatever the rules say
     * @param absorbed incidents that the newcomer shows to be the same: they are merged into this one
     */
    record Join(
            UUID incidentId,
            UUID withReport,
            LinkAssessment assessment,
            boolean byHuman,
            List<UUID> absorbed,
            List<PairForReview> review)
            implements LinkDecision {

        public Join {
            absorbed = List.copyOf(absorbed);
            review = List.copyOf(review);
        }
    }

    /** The newcomer stays an incident of its own. */
    record StandAlone(List<PairForReview> review) implements LinkDecision {

        public StandAlone {
            review = List.copyOf(review);
        }
    }
}
