package org.warmhandoff.incident.incident.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.SceneType;

/**
 * What the reports of one incident add up to. It depends on what the reports say and not on the order in which they came.
 *
 * @param receivedAt when the first of the reports was accepted
 * @param area code of the neighborhood
 * @param jurisdiction code of its jurisdiction; null when it has none
 * @param boundaryVersion the boundary file that decided
 * @param responders kinds of agency that went there, in the order of the list
 * @param people by rising index; an index without a person is one whose reports are gone
 * @param doubts what is still uncertain, in the order of the list
 */
public record MergedIncident(
        IncidentKind kind,
        Classification classification,
        ClassificationBasis classificationBasis,
        Instant occurredAt,
        Instant receivedAt,
        String area,
        @Nullable String jurisdiction,
        int boundaryVersion,
        SceneType sceneType,
        List<AgencyType> responders,
        boolean exercise,
        List<PersonSnapshot> people,
        Set<QualityFlag> doubts) {

    /**
     * Merges what the reports say.
     *
     * @param contributions at least one
     */
    public static MergedIncident of(Collection<Contribution> contributions) {
        throw new UnsupportedOperationException();
    }
}
