package org.warmhandoff.incident.report.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One agency's report of one incident. A new state is a new version; a withdrawn report stays withdrawn.
 *
 * @param version from 1, one higher with each change
 * @param receivedAt when the first version was accepted
 * @param updatedAt when this version was accepted
 */
public record Report(
        UUID id,
        long version,
        ReportStatus status,
        UUID incidentId,
        ReportSource source,
        ReportedFacts facts,
        Place place,
        Instant receivedAt,
        Instant updatedAt) {

    public static Report received(
            UUID id, UUID incidentId, ReportSource source, ReportedFacts facts, Place place, Instant now) {
        return new Report(id, 1, ReportStatus.ACTIVE, incidentId, source, facts, place, now, now);
    }

    /** True when the report says just what the other facts and place say, so that nothing would change. */
    public boolean says(ReportedFacts otherFacts, Place otherPlace) {
        return facts.equals(otherFacts)
                && place.area().equals(otherPlace.area())
                && Objects.equals(place.point(), otherPlace.point());
    }

    /** @throws WithdrawnReportException when the agency has taken the report back */
    public Report corrected(ReportedFacts newFacts, Place newPlace, Instant now) {
        requireActive();
        return new Report(id, version + 1, status, incidentId, source, newFacts, newPlace, receivedAt, now);
    }

    /** @throws WithdrawnReportException when the agency has taken the report back already */
    public Report withdrawn(Instant now) {
        requireActive();
        return new Report(id, version + 1, ReportStatus.WITHDRAWN, incidentId, source, facts, place, receivedAt, now);
    }

    private void requireActive() {
        if (status == ReportStatus.WITHDRAWN) {
            throw new WithdrawnReportException();
        }
    }
}
