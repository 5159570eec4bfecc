package org.warmhandoff.incident.linking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.incident.linking.domain.LinkReason;
import org.warmhandoff.incident.linking.domain.ReportPair;

/**
 * A question for a human: are these two reports of one incident?
 *
 * @param score points of the rules, see {@link org.warmhandoff.incident.linking.domain.LinkAssessment}
 */
record LinkCandidate(
        UUID id,
        long version,
        Status status,
        ReportPair pair,
        double score,
        List<LinkReason> reasons,
        Instant createdAt,
        Instant updatedAt) {

    /** What has become of the question. */
    enum Status implements Coded {
        OPEN,
        ACCEPTED,
        REJECTED,
        /** Another decision has answered it. */
        SUPERSEDED;

        @Override
        @JsonValue
        public String code() {
            return Coded.super.code();
        }
    }
}
