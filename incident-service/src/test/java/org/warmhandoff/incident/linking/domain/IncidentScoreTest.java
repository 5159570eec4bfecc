package org.warmhandoff.incident.linking.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.incident.report.domain.Report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the reports of one incident say together. */
class IncidentScoreTest {

    private final Linking linking = new Linking(LinkPolicy.defaults());

    private final Report newcomer = ReportSketch.by(AgencyType.POLICE)
            .at(3)
            .people(PersonSketch.unknown().gender(Gender.MALE))
            .report();
    private final LinkAssessment alike = linking.assess(
            newcomer,
            ReportSketch.by(AgencyType.EMS)
                    .people(PersonSketch.unknown().gender(Gender.MALE))
                    .report());
    private final LinkAssessment twoHoursOff =
            linking.assess(newcomer, ReportSketch.by(AgencyType.FIRE).at(110).report());

    @Test
    void oneReportAloneSaysWhatItSays() {
        assertThat(IncidentScore.of(alike, List.of(alike))).isCloseTo(alike.score(), within(1e-9));
    }

    @Test
    void theSameSaidTwiceCountsOnce() {
        assertThat(IncidentScore.of(alike, List.of(alike, alike))).isCloseTo(alike.score(), within(1e-9));
    }

    @Test
    void whatAnotherReportSaysAgainstItCounts() {
        double against = twoHoursOff.reasons().stream()
                .filter(reason -> reason.rule() == LinkRule.TIME)
                .mapToDouble(LinkReason::points)
                .sum();

        assertThat(against).isNegative();
        assertThat(IncidentScore.of(alike, List.of(alike, twoHoursOff)))
                .isCloseTo(alike.score() + against, within(1e-9));
    }

    @Test
    void ofTwoThatSpeakAgainstItByOneRuleTheWorseCounts() {
        LinkAssessment fiveHoursOff = linking.assess(
                newcomer, ReportSketch.by(AgencyType.FIRE).at(300).report());

        assertThat(IncidentScore.of(alike, List.of(twoHoursOff, fiveHoursOff)))
                .isCloseTo(IncidentScore.of(alike, List.of(fiveHoursOff)), within(1e-9));
    }
}
