package org.warmhandoff.incident.report.domain;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportTest {

    private final Report report = Reports.report(Outcome.NONFATAL);

    @Test
    void aCorrectionIsANewVersionOfTheSameReport() {
        Report corrected = report.corrected(
                Reports.facts(Outcome.FATAL), report.place(), report.doubts(), Reports.NOW.plusSeconds(60));

        assertThat(corrected.id()).isEqualTo(report.id());
        assertThat(corrected.incidentId()).isEqualTo(report.incidentId());
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.receivedAt()).isEqualTo(report.receivedAt());
        assertThat(corrected.updatedAt()).isEqualTo(Reports.NOW.plusSeconds(60));
    }

    @Test
    void aWithdrawnReportKeepsWhatItSaid() {
        Report withdrawn = report.withdrawn(Reports.NOW);

        assertThat(withdrawn.status()).isEqualTo(ReportStatus.WITHDRAWN);
        assertThat(withdrawn.version()).isEqualTo(2);
        assertThat(withdrawn.facts()).isEqualTo(report.facts());
    }

    @Test
    void aWithdrawnReportChangesNoMore() {
        Report withdrawn = report.withdrawn(Reports.NOW);

        assertThatThrownBy(() -> withdrawn.withdrawn(Reports.NOW)).isInstanceOf(WithdrawnReportException.class);
        assertThatThrownBy(() -> withdrawn.corrected(report.facts(), report.place(), report.doubts(), Reports.NOW))
                .isInstanceOf(WithdrawnReportException.class);
    }

    @Test
    void theSameFactsAtTheSamePlaceSayNothingNew() {
        assertThat(report.says(Reports.facts(Outcome.NONFATAL), report.place(), report.doubts()))
                .isTrue();
    }

    @Test
    void anotherOutcomeOrAnotherPlaceSaysSomethingNew() {
        Place elsewhere = new Place("riverside", "harbor-city", 3, new Place.Point(39.77, -84.19), null, Set.of());

        assertThat(report.says(Reports.facts(Outcome.FATAL), report.place(), report.doubts()))
                .isFalse();
        assertThat(report.says(report.facts(), elsewhere, report.doubts())).isFalse();
    }
}
