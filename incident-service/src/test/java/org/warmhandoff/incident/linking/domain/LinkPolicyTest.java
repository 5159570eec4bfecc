package org.warmhandoff.incident.linking.domain;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.report.domain.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinkPolicyTest {

    private final LinkPolicy policy = policy(10, 0.9, 5, 0.1, 10, Duration.ofHours(72));

    private static LinkPolicy policy(
            double automaticScore,
            double automaticProbability,
            double reviewScore,
            double reviewProbability,
            double incidentsForEachNear,
            Duration knownPerson) {
        return new LinkPolicy(
                automaticScore,
                automaticProbability,
                reviewScore,
                reviewProbability,
                incidentsForEachNear,
                Duration.ofHours(6),
                knownPerson,
                Duration.ofMinutes(10),
                2_000);
    }

    private static ReportSketch ems() {
        return ReportSketch.by(AgencyType.EMS);
    }

    private static ReportSketch police() {
        return ReportSketch.by(AgencyType.POLICE);
    }

    private boolean compares(ReportSketch one, ReportSketch other) {
        return policy.compares(one.report(), other.report());
    }

    @Test
    void reportsOfOneAreaAreComparedWithinTheHours() {
        assertThat(compares(ems(), police().areaAlone("riverside").at(360))).isTrue();
        assertThat(compares(ems(), police().areaAlone("riverside").at(-361))).isFalse();
    }

    @Test
    void reportsOfTwoAreasAreComparedWhenTheirPointsAreNear() {
        assertThat(compares(ems(), police().areaAlone("hilltop"))).isFalse();
        assertThat(compares(ems(), police().place(new Place.Point(39.777, -84.19), "hilltop", null)))
                .isTrue();
        assertThat(compares(ems(), police().place(new Place.Point(39.779, -84.19), "hilltop", null)))
                .isFalse();
    }

    @Test
    void hospitalsAndMedicalExaminersAreComparedFromAnywhere() {
        assertThat(compares(ems(), ReportSketch.by(AgencyType.HOSPITAL).areaAlone("hilltop")))
                .isTrue();
        assertThat(compares(ems(), ReportSketch.by(AgencyType.MEDICAL_EXAMINER).areaAlone("hilltop")))
                .isTrue();
    }

    @Test
    void aPlaceThatIsNotKnownMayBeAnywhere() {
        assertThat(compares(ems(), police().areaAlone("hilltop", QualityFlag.UNASSIGNED_AREA)))
                .isTrue();
        assertThat(compares(ems(), police().areaAlone("hilltop", QualityFlag.DEFAULT_POINT)))
                .isTrue();
    }

    @Test
    void theSameKnownPersonIsLookedForLongerAndAnywhere() {
        PersonSketch alex = PersonSketch.unknown().known(UUID.randomUUID());
        ReportSketch first = ems().people(alex);

        assertThat(compares(first, police().people(alex).areaAlone("hilltop").at(72 * 60)))
                .isTrue();
        assertThat(compares(first, police().people(alex).areaAlone("hilltop").at(72 * 60 + 1)))
                .isFalse();
    }

    @Test
    void twoRecordsOfOneAgencyAreComparedAtOneSpotAndWithinMinutes() {
        assertThat(compares(ems(), ems().metersNorth(249).at(10))).isTrue();
        assertThat(compares(ems(), ems().metersNorth(251).at(10))).isFalse();
        assertThat(compares(ems(), ems().metersNorth(249).at(10.1))).isFalse();
        assertThat(compares(ems(), ems().areaAlone("riverside"))).isFalse();
        assertThat(compares(ems(), ems().metersNorth(0, QualityFlag.DEFAULT_POINT)))
                .isFalse();
        assertThat(compares(ReportSketch.by(AgencyType.HOSPITAL), ReportSketch.by(AgencyType.HOSPITAL)))
                .isFalse();
    }

    @Test
    void twoRecordsOfOneAgencyThatNameTheSamePersonAreComparedForLonger() {
        PersonSketch alex = PersonSketch.unknown().known(UUID.randomUUID());

        assertThat(compares(
                        ems().people(alex),
                        ems().people(alex).areaAlone("hilltop").at(60)))
                .isTrue();
    }

    @Test
    void anExerciseIsNotComparedWithAnythingLive() {
        assertThat(compares(ems(), police().exercise())).isFalse();
        assertThat(compares(ems().exercise(), police().exercise())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0.9, 6, 0.1, 10, 72",
        "6, 0.9, 5, 0.95, 10, 72",
        "6, 1.1, 5, 0.1, 10, 72",
        "6, 0.9, 5, -0.1, 10, 72",
        "6, 0.9, 5, 0.1, 0.5, 72",
        "6, 0.9, 5, 0.1, 10, 5"
    })
    void aPolicyThatMakesNoSenseIsRefused(
            double automaticScore,
            double automaticProbability,
            double reviewScore,
            double reviewProbability,
            double incidentsForEachNear,
            int hoursForKnownPerson) {
        assertThatThrownBy(() -> policy(
                        automaticScore,
                        automaticProbability,
                        reviewScore,
                        reviewProbability,
                        incidentsForEachNear,
                        Duration.ofHours(hoursForKnownPerson)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
