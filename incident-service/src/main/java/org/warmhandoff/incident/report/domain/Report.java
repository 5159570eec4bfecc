package org.warmhandoff.incident.report.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.warmhandoff.contracts.incident.QualityFlag;

/**
 * One agency's report of one incident. A new state is a new version; a withdrawn report stays withdrawn.
 *
 * @param version from 1, one higher with each change
 * @param exercise true when it happened in an exercise; it is so for good
 * @param doubts what is uncertain about the time and the people; the place has its own
 * @param receivedAt when the first version was accepted
 * @param updatedAt when this version was accepted
 */
public record Report(
        UUID id,
        long version,
        ReportStatus status,
        UUID incidentId,
        ReportSource source,
        boolean exercise,
        ReportedFacts facts,
        Place place,
        Set<QualityFlag> doubts,
        Instant receivedAt,
        Instant updatedAt) {

    public Report {
        doubts = Set.copyOf(doubts);
    }

    /** Everything that is uncertain, in the order of the list. */
    public Set<QualityFlag> allDoubts() {
        EnumSet<QualityFlag> all = EnumSet.noneOf(QualityFlag.class);
        all.addAll(doubts);
        all.addAll(place.doubts());
        return all;
    }

    /** True when the report says just what the other contents say, so that nothing would change. */
    public boolean says(ReportedFacts otherFacts, Place otherPlace, Set<QualityFlag> otherDoubts) {
        return facts.equals(otherFacts)
                && place.area().equals(otherPlace.area())
                && Objects.equals(place.point(), otherPlace.point())
                && Objects.equals(place.statedArea(), otherPlace.statedArea())
                && place.isDefaultPoint() == otherPlace.isDefaultPoint()
                && doubts.equals(otherDoubts);
    }

    /** @throws WithdrawnReportException when the agency has taken the report back */
    public Report corrected(ReportedFacts newFacts, Place newPlace, Set<QualityFlag> newDoubts, Instant now) {
        requireActive();
        return new Report(
                id, version + 1, status, incidentId, source, exercise, newFacts, newPlace, newDoubts, receivedAt, now);
    }

    /**
     * The same report, placed by another boundary file. The version stays, and so does the time of the last change: they are
     * about what the agency says, and it has said nothing new. A redrawn map must not make every correction that a partner has
     * prepared a stale one.
     */
    public Report placedAgain(Place newPlace) {
        return new Report(
                id, version, status, incidentId, source, exercise, facts, newPlace, doubts, receivedAt, updatedAt);
    }

    /** The same report in another incident: what it says is the agency's, what it belongs to is not. */
    public Report in(UUID otherIncident) {
        return new Report(
                id, version, status, otherIncident, source, exercise, facts, place, doubts, receivedAt, updatedAt);
    }

    /** @throws WithdrawnReportException when the agency has taken the report back already */
    public Report withdrawn(Instant now) {
        requireActive();
        return new Report(
                id,
                version + 1,
                ReportStatus.WITHDRAWN,
                incidentId,
                source,
                exercise,
                facts,
                place,
                doubts,
                receivedAt,
                now);
    }

    private void requireActive() {
        if (status == ReportStatus.WITHDRAWN) {
            throw new WithdrawnReportException();
        }
    }
}
