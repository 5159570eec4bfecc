package org.warmhandoff.incident.linking.domain;

import java.util.UUID;

/**
 * A question for a person: are these two reports of one incident?
 *
 * @param report the newcomer
 * @param otherReport the report of the other incident that is likest to it
 * @param otherIncident the incident that the newcomer would join
 */
public record PairForReview(UUID report, UUID otherReport, UUID otherIncident, LinkAssessment assessment) {

    /** The two reports, in no order. */
    public ReportPair pair() {
        return new ReportPair(report, otherReport);
    }
}
