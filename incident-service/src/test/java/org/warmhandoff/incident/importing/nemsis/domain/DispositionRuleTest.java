package org.warmhandoff.incident.importing.nemsis.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.Disposition;

import static org.assertj.core.api.Assertions.assertThat;

class DispositionRuleTest {

    private static final String NO_TRANSPORT = "4230013";

    @ParameterizedTest
    @ValueSource(strings = {"4230001", "4230003", "4230005", "4230007"})
    void whoWasTakenAlongByAnyUnitWasTransported(String transport) {
        assertThat(of(transport)).isEqualTo(Disposition.TRANSPORTED);
    }

    @Test
    void whoDiedOnTheWayWasTransported() {
        assertThat(DispositionRule.of(transport("4230001").with(NemsisElement.RELEASE_ACUITY, "4219009")))
                .isEqualTo(Disposition.TRANSPORTED);
    }

    @ParameterizedTest
    @CsvSource({"RELEASE_ACUITY, 4219009", "END_OF_ARREST, 3018003", "INITIAL_ACUITY, 2813007"})
    void whoDiedAndWasNotTakenAlongDiedOnScene(NemsisElement element, String code) {
        assertThat(DispositionRule.of(transport(NO_TRANSPORT).with(element, code)))
                .isEqualTo(Disposition.DIED_ON_SCENE);
    }

    @Test
    void whoRefusedTransportOrCareRefused() {
        assertThat(of("4230009")).isEqualTo(Disposition.REFUSED_TRANSPORT);
        assertThat(withoutTransport("4228003")).isEqualTo(Disposition.REFUSED_TRANSPORT);
        assertThat(withoutTransport("4228007")).isEqualTo(Disposition.REFUSED_TRANSPORT);
    }

    @Test
    void whoWasCaredForAndStayedWasTreatedOnScene() {
        assertThat(withoutTransport("4228001")).isEqualTo(Disposition.TREATED_ON_SCENE);
    }

    @Test
    void whoNeededNoCareIsNoneOfThese() {
        assertThat(withoutTransport("4228005")).isEqualTo(Disposition.OTHER);
        assertThat(of("4230011")).isEqualTo(Disposition.OTHER);
    }

    @Test
    void whoElopedLeft() {
        assertThat(DispositionRule.of(transport("4230009").with(NemsisElement.REASON_FOR_REFUSAL, "4231017")))
                .isEqualTo(Disposition.LEFT_SCENE);
    }

    @Test
    void whoWasHandedToLawEnforcementIsNoRefusal() {
        assertThat(DispositionRule.of(transport("4230009").with(NemsisElement.REASON_FOR_REFUSAL, "4231007")))
                .isEqualTo(Disposition.OTHER);
    }

    @Test
    void aRecordThatDoesNotSayLeavesItUnknown() {
        assertThat(DispositionRule.of(new Elements())).isEqualTo(Disposition.UNKNOWN);
        assertThat(of("4230999")).isEqualTo(Disposition.UNKNOWN);
    }

    private static Disposition withoutTransport(String care) {
        return DispositionRule.of(transport(NO_TRANSPORT).with(NemsisElement.CARE_DISPOSITION, care));
    }

    private static Disposition of(String transport) {
        return DispositionRule.of(transport(transport));
    }

    private static Elements transport(String code) {
        return new Elements().with(NemsisElement.TRANSPORT_DISPOSITION, code);
    }
}
