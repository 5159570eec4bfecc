package org.warmhandoff.incident.linking.domain;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.report.domain.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinkPolicyTest {

    private final LinkPolicy policy =
            new LinkPolicy(10, 5, 3, Duration.ofHours(6), Duration.ofHours(72), Duration.ofMinutes(10), 2_000);

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
    void anExerciseIsNotComparedWithAnythingLive() {
        assertThat(compares(ems(), police().exercise())).isFalse();
        assertThat(compares(ems().exercise(), police().exercise())).isTrue();
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new LinkPolicy(
                        5, 6, 3, Duration.ofHours(6), Duration.ofHours(72), Duration.ofMinutes(10), 2_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkPolicy(
                        6, 5, 3, Duration.ofHours(6), Duration.ofHours(5), Duration.ofMinutes(10), 2_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkPolicy(
                        6, 5, -1, Duration.ofHours(6), Duration.ofHours(72), Duration.ofMinutes(10), 2_000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
