package org.warmhandoff.incident.feed.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.report.domain.AgeRange;
import org.warmhandoff.incident.report.domain.ReportedFacts;
import org.warmhandoff.incident.report.domain.ReportedPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class CompletenessTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final ReportedPerson SILENT = new ReportedPerson(
            Outcome.UNKNOWN,
            AgeBand.UNKNOWN,
            null,
            Gender.UNKNOWN,
            List.of(Substance.UNKNOWN),
            YesNoUnknown.UNKNOWN,
            YesNoUnknown.UNKNOWN,
            List.of(),
            Disposition.UNKNOWN,
            YesNoUnknown.UNKNOWN,
            OutreachConsent.NOT_ASKED,
            List.of(),
            null);

    private static final ReportedPerson TELLING = new ReportedPerson(
            Outcome.NONFATAL,
            AgeBand.FROM_25,
            null,
            Gender.FEMALE,
            List.of(Substance.UNKNOWN, Substance.HEROIN),
            YesNoUnknown.UNKNOWN,
            YesNoUnknown.NO,
            List.of(),
            Disposition.TRANSPORTED,
            YesNoUnknown.UNKNOWN,
            OutreachConsent.NOT_ASKED,
            List.of(),
            null);

    @Test
    void aReportThatSaysNothingSaysNoField() {
        assertThat(said(new SentReport(facts(null, SILENT), false, false))).isEmpty();
    }

    @Test
    void aReportThatSaysEverythingSaysEveryField() {
        SentReport report = new SentReport(
                new ReportedFacts(
                        IncidentKind.OVERDOSE,
                        Classification.SUSPECTED,
                        ClassificationBasis.TOXICOLOGY,
                        NOW,
                        NOW,
                        SceneType.PRIVATE_RESIDENCE,
                        List.of(),
                        List.of(TELLING)),
                true,
                true);

        assertThat(said(report)).isEqualTo(EnumSet.allOf(ReportField.class));
    }

    @Test
    void aFieldThatIsSaidOfOneOfTwoPeopleIsNotSaid() {
        assertThat(said(new SentReport(facts(null, TELLING, SILENT), false, false)))
                .isEmpty();
    }

    @Test
    void anAgeThatFitsNoBandIsAnAge() {
        ReportedPerson person = new ReportedPerson(
                Outcome.UNKNOWN,
                AgeBand.UNKNOWN,
                new AgeRange(20, 29),
                Gender.UNKNOWN,
                List.of(),
                YesNoUnknown.UNKNOWN,
                YesNoUnknown.UNKNOWN,
                List.of(),
                Disposition.UNKNOWN,
                YesNoUnknown.UNKNOWN,
                OutreachConsent.NOT_ASKED,
                List.of(),
                null);

        assertThat(said(new SentReport(facts(null, person), false, false))).containsExactly(ReportField.AGE);
    }

    @Test
    void thePlaceTheRecordAndTheTimeOfRecordingAreSaidByTheReport() {
        assertThat(said(new SentReport(facts(NOW, SILENT), true, true)))
                .containsExactlyInAnyOrder(ReportField.POINT, ReportField.SOURCE_RECORD_ID, ReportField.REPORTED_AT);
    }

    @Test
    void aShareIsOfAllReports() {
        SentReport telling = new SentReport(facts(null, TELLING), false, true);
        SentReport silent = new SentReport(facts(null, SILENT), false, true);

        assertThat(Completeness.of(List.of(telling, silent, silent, silent)))
                .contains(entry("outcome", 0.25), entry("source-record-id", 1.0), entry("point", 0.0))
                .hasSameSizeAs(ReportField.values());
    }

    @Test
    void nothingIsSaidOfNoReports() {
        assertThat(Completeness.of(List.of())).isEmpty();
    }

    private static Set<ReportField> said(SentReport report) {
        return Arrays.stream(ReportField.values())
                .filter(field -> field.isSaidIn(report))
                .collect(Collectors.toSet());
    }

    private static ReportedFacts facts(@Nullable Instant reportedAt, ReportedPerson... people) {
        return new ReportedFacts(
                IncidentKind.OVERDOSE,
                Classification.SUSPECTED,
                ClassificationBasis.UNKNOWN,
                NOW,
                reportedAt,
                SceneType.UNKNOWN,
                List.of(),
                List.of(people));
    }
}
