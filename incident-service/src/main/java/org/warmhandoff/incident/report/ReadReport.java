package org.warmhandoff.incident.report;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.incident.report.domain.OccurrenceTimeRule;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportedFacts;
import org.warmhandoff.incident.vault.domain.PersonIdentity;
import org.warmhandoff.kit.http.ProblemException;

/** Reads a body into the domain: what it says, where that is, and whether it can be. */
@ApplicationScoped
public class ReadReport {

    private static final String DEFAULT_SYSTEM = "default";

    private final LocateReport locateReport;
    private final OccurrenceTimeRule occurrenceTime;
    private final InstantSource clock;

    ReadReport(LocateReport locateReport, ReportConfig config, InstantSource clock) {
        this.locateReport = locateReport;
        this.occurrenceTime = new OccurrenceTimeRule(config.earliest(), config.clockSkew());
        this.clock = clock;
    }

    /** @throws ProblemException 422 that names the field at fault */
    public ReportContents read(ReportBody body) {
        return read(body, Set.of());
    }

    /**
     * @param doubts what the reader of a file found uncertain already
     * @throws ProblemException 422 that names the field at fault
     */
    public ReportContents read(ReportBody body, Set<QualityFlag> doubts) {
        Instant now = clock.instant();
        Instant occurredAt = body.occurredAt().toInstant();
        occurrenceTime.check(occurredAt, now).ifPresent(refusal -> refuseTime("/occurredAt", refusal));
        Instant reportedAt =
                body.reportedAt() == null ? null : body.reportedAt().toInstant();
        if (reportedAt != null) {
            occurrenceTime.check(reportedAt, now).ifPresent(refusal -> refuseTime("/reportedAt", refusal));
        }
        EnumSet<QualityFlag> found = EnumSet.noneOf(QualityFlag.class);
        found.addAll(doubts);
        boolean defaultPoint = found.remove(QualityFlag.DEFAULT_POINT);
        if (reportedAt != null && reportedAt.isBefore(occurredAt)) {
            found.add(QualityFlag.REPORTED_BEFORE_IT_HAPPENED);
        }
        ReadPeople people = new ReadPeople(body.people());
        if (people.leavesAnAgeUnclear()) {
            found.add(QualityFlag.AGE_BAND_UNCLEAR);
        }
        ReportedFacts facts = new ReportedFacts(
                Objects.requireNonNullElse(body.kind(), IncidentKind.OVERDOSE),
                Objects.requireNonNullElse(body.classification(), Classification.SUSPECTED),
                Objects.requireNonNullElse(body.classificationBasis(), ClassificationBasis.UNKNOWN),
                occurredAt,
                reportedAt,
                Objects.requireNonNullElse(body.sceneType(), SceneType.UNKNOWN),
                Objects.requireNonNullElse(body.responders(), List.of()),
                people.reported());
        return new ReportContents(
                facts,
                locateReport.locate(body.location(), defaultPoint),
                Boolean.TRUE.equals(body.exercise()),
                found,
                recordKey(body),
                body.location().address(),
                identities(body.people()));
    }

    private static void refuseTime(String pointer, OccurrenceTimeRule.Refusal refusal) {
        throw ProblemException.invalid(
                pointer,
                refusal.code(),
                refusal == OccurrenceTimeRule.Refusal.IN_THE_FUTURE
                        ? "must not be in the future"
                        : "must not be earlier than the earliest time that is believed");
    }

    private static ReportSource.@Nullable RecordKey recordKey(ReportBody body) {
        if (body.sourceRecordId() == null) {
            if (body.sourceSystem() != null) {
                throw ProblemException.invalid("/sourceRecordId", "required", "is required with a sourceSystem");
            }
            return null;
        }
        return new ReportSource.RecordKey(
                Objects.requireNonNullElse(body.sourceSystem(), DEFAULT_SYSTEM), body.sourceRecordId());
    }

    private static List<@Nullable PersonIdentity> identities(List<ReportBody.Person> people) {
        List<@Nullable PersonIdentity> identities = new ArrayList<>();
        for (ReportBody.Person person : people) {
            identities.add(person.identity() == null ? null : identity(person.identity()));
        }
        return identities;
    }

    private static PersonIdentity identity(ReportBody.Identity identity) {
        return new PersonIdentity(
                identity.givenName(),
                identity.familyName(),
                identity.birthDate(),
                identity.phone(),
                identity.address(),
                Optional.ofNullable(identity.usualPlaces()).orElse(List.of()).stream()
                        .map(usual -> new PersonIdentity.UsualPlace(usual.place(), usual.times()))
                        .toList(),
                identity.language(),
                identity.preferredChannel(),
                identity.safeTimes(),
                Objects.requireNonNullElse(identity.consent(), OutreachConsent.NOT_ASKED));
    }
}
