package org.warmhandoff.incident.incident;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.incident.ContributingReport;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.incident.report.domain.BackfillRule;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.Reports;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.testkit.EventContract;

import static org.assertj.core.api.Assertions.assertThat;

class IncidentSnapshotsTest {

    private static final BackfillRule BACKFILL = new BackfillRule(Duration.ofDays(14));

    @Test
    void everyPersonOfTheReportIsAPersonOfTheIncidentInTheSameOrder() {
        IncidentSnapshot incident = IncidentSnapshots.of(Reports.report(Outcome.NONFATAL, Outcome.FATAL), 1, BACKFILL);

        assertThat(incident.people()).extracting(PersonSnapshot::index).containsExactly(0, 1);
        assertThat(incident.people())
                .extracting(PersonSnapshot::outcome)
                .containsExactly(Outcome.NONFATAL, Outcome.FATAL);
    }

    @Test
    void aWithdrawnReportMakesAWithdrawnIncident() {
        Report withdrawn = Reports.report(Outcome.NONFATAL).withdrawn(Reports.NOW);

        assertThat(IncidentSnapshots.of(withdrawn, 2, BACKFILL).status()).isEqualTo(IncidentStatus.WITHDRAWN);
    }

    @Test
    void theExactPlaceAndTheRecordKeyStayBehind() {
        IncidentSnapshot incident = IncidentSnapshots.of(Reports.report(Outcome.NONFATAL), 1, BACKFILL);

        String published = new String(EventJson.write(incident), StandardCharsets.UTF_8);
        assertThat(published).doesNotContain("39.76", "84.19", "cad", "\"17\"");
        assertThat(incident.reports()).extracting(ContributingReport::agency).containsExactly("ems-1");
    }

    @Test
    void whatIsPublishedKeepsEveryPromise() {
        EventContract.check(
                EventType.INCIDENT,
                EventJson.write(IncidentSnapshots.of(Reports.report(Outcome.UNKNOWN), 1, BACKFILL)));
    }
}
