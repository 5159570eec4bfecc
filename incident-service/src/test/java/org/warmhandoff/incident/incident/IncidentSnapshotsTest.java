package org.warmhandoff.incident.incident;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.incident.ContributingReport;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.report.domain.BackfillRule;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.Reports;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.WithoutIds;

import static org.assertj.core.api.Assertions.assertThat;

class IncidentSnapshotsTest {

    private static final UUID ID = UUID.fromString("019a3c00-0000-7000-8000-000000000001");

    private final IncidentSnapshots snapshots = new IncidentSnapshots(new BackfillRule(Duration.ofDays(14)));

    private IncidentSnapshot of(Report... reports) {
        List<Contribution> contributions = Arrays.stream(reports)
                .map(report -> new Contribution(
                        report,
                        IntStream.range(0, report.facts().people().size())
                                .boxed()
                                .toList()))
                .toList();
        return snapshots.of(ID, 1, contributions, false, Reports.NOW);
    }

    @Test
    void everyPersonOfTheReportIsAPersonOfTheIncidentInTheSameOrder() {
        IncidentSnapshot incident = of(Reports.report(Outcome.NONFATAL, Outcome.FATAL));

        assertThat(incident.people()).extracting(PersonSnapshot::index).containsExactly(0, 1);
        assertThat(incident.people())
                .extracting(PersonSnapshot::outcome)
                .containsExactly(Outcome.NONFATAL, Outcome.FATAL);
    }

    @Test
    void aWithdrawnReportMakesAWithdrawnIncident() {
        Report withdrawn = Reports.report(Outcome.NONFATAL).withdrawn(Reports.NOW);

        assertThat(of(withdrawn).status()).isEqualTo(IncidentStatus.WITHDRAWN);
    }

    @Test
    void theExactPlaceAndTheRecordKeyStayBehind() {
        IncidentSnapshot incident = of(Reports.report(Outcome.NONFATAL));

        String published = new String(EventJson.write(incident), StandardCharsets.UTF_8);
        assertThat(WithoutIds.of(published)).doesNotContain("39.76", "84.19", "cad", "\"17\"");
        assertThat(incident.reports()).extracting(ContributingReport::agency).containsExactly("ems-1");
    }

    @Test
    void whatIsPublishedKeepsEveryPromise() {
        EventContract.check(EventType.INCIDENT, EventJson.write(of(Reports.report(Outcome.UNKNOWN))));
    }

    @Test
    void aReportThatWasTakenBackAddsNothingWhileAnotherOneStands() {
        Report standing = Reports.report(Outcome.NONFATAL);
        Report withdrawn = Reports.report(Outcome.FATAL, Outcome.FATAL).withdrawn(Reports.NOW);

        IncidentSnapshot incident = of(standing, withdrawn);

        assertThat(incident.status()).isEqualTo(IncidentStatus.ACTIVE);
        assertThat(incident.people()).extracting(PersonSnapshot::outcome).containsExactly(Outcome.NONFATAL);
    }

    @Test
    void aMergedIncidentSaysWhereItsPeopleAreNow() {
        UUID survivor = UUID.fromString("019a3c00-0000-7000-8000-000000000002");

        IncidentSnapshot merged = IncidentSnapshots.merged(of(Reports.report(Outcome.NONFATAL)), survivor, Reports.NOW);

        assertThat(merged.status()).isEqualTo(IncidentStatus.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(survivor);
        assertThat(merged.version()).isEqualTo(2);
        EventContract.check(EventType.INCIDENT, EventJson.write(merged));
    }
}
