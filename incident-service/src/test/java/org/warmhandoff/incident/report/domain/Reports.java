package org.warmhandoff.incident.report.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.YesNoUnknown;

/** Reports for tests. */
public final class Reports {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Reports() {}

    public static Report report(Outcome... outcomes) {
        return new Report(
                UUID.randomUUID(),
                1,
                ReportStatus.ACTIVE,
                UUID.randomUUID(),
                new ReportSource("ems-1", AgencyType.EMS, new ReportSource.RecordKey("cad", "17")),
                false,
                facts(outcomes),
                new Place("riverside", "harbor-city", 3, new Place.Point(39.76, -84.19), null, Set.of()),
                Set.of(),
                NOW,
                NOW);
    }

    public static ReportedFacts facts(Outcome... outcomes) {
        return new ReportedFacts(
                IncidentKind.OVERDOSE,
                Classification.SUSPECTED,
                ClassificationBasis.UNKNOWN,
                NOW.minusSeconds(600),
                null,
                SceneType.UNKNOWN,
                List.of(),
                List.of(outcomes).stream().map(Reports::person).toList());
    }

    private static ReportedPerson person(Outcome outcome) {
        return new ReportedPerson(
                outcome,
                AgeBand.FROM_25,
                new AgeRange(25, 34),
                Gender.UNKNOWN,
                List.of(),
                YesNoUnknown.UNKNOWN,
                YesNoUnknown.YES,
                List.of(new NaloxoneAdministration(NaloxoneGiver.BYSTANDER, NaloxoneRoute.INTRANASAL, 2, null)),
                Disposition.TRANSPORTED,
                YesNoUnknown.UNKNOWN,
                OutreachConsent.NOT_ASKED,
                List.of(),
                null);
    }
}
