package org.warmhandoff.analytics.alert.lifecycle.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.alert.AlertAction;
import org.warmhandoff.contracts.alert.AlertFinding;
import org.warmhandoff.contracts.alert.AlertReview;
import org.warmhandoff.contracts.alert.AlertStatus;
import org.warmhandoff.contracts.alert.AlertStep;
import org.warmhandoff.contracts.alert.AlertTier;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AlertTest {

    private static final Instant NOW = Instant.parse("2026-03-07T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final AlertSubject RIVERSIDE =
            new AlertSubject(CountLevel.NEIGHBORHOOD, List.of("riverside"), Measure.PEOPLE);
    private static final AlertFinding SPIKE = finding("spike", AlertTier.ALERT, 6, NOW);

    private static final Recount SAME = (subject, finding) -> finding.observed();

    private final Alert raised = Alert.raised(UUID.randomUUID(), RIVERSIDE, List.of(SPIKE), NOW);

    @Test
    void whatASecondRuleFindsIsFoldedIntoTheSameAlert() {
        Alert both = raised.testedAgain(List.of(finding("ewma", AlertTier.WATCH, 6, NOW), SPIKE), SAME, LATER)
                .orElseThrow();

        assertThat(both.findings()).extracting(AlertFinding::setting).containsExactly("ewma", "spike");
        assertThat(both.tier()).isEqualTo(AlertTier.ALERT);
        assertThat(both.version()).isEqualTo(2);
        assertThat(both.restated()).isFalse();
    }

    @Test
    void whereNothingHasChangedThereIsNoNewVersion() {
        assertThat(raised.testedAgain(List.of(SPIKE), SAME, LATER)).isEmpty();
    }

    @Test
    void whatALongerHistoryMakesOfTheSameCountIsNoNews() {
        AlertFinding withMoreHistory = new AlertFinding(
                SPIKE.setting(),
                SPIKE.rule(),
                SPIKE.tier(),
                SPIKE.from(),
                SPIKE.to(),
                SPIKE.observed(),
                0.51,
                3.0,
                0.00011);

        assertThat(raised.testedAgain(List.of(withMoreHistory), SAME, LATER)).isEmpty();
    }

    @Test
    void theSameCountOfAnotherDayIsNews() {
        AlertFinding tomorrow = finding("spike", AlertTier.ALERT, 6, NOW.plus(Duration.ofDays(1)));

        assertThat(raised.testedAgain(List.of(tomorrow), SAME, LATER)
                        .orElseThrow()
                        .findings())
                .containsExactly(tomorrow);
    }

    @Test
    void aCountThatChangesAfterwardsRestatesIt() {
        Alert restated = raised.testedAgain(
                        List.of(finding("spike", AlertTier.WATCH, 4, NOW)), (subject, finding) -> 4, LATER)
                .orElseThrow();

        assertThat(restated.restated()).isTrue();
        assertThat(restated.tier()).isEqualTo(AlertTier.WATCH);
    }

    @Test
    void theNextDayIsNoRestatement() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));

        assertThat(raised.testedAgain(List.of(finding("spike", AlertTier.ALERT, 8, tomorrow)), SAME, tomorrow)
                        .orElseThrow()
                        .restated())
                .isFalse();
    }

    @Test
    void itEndsByItselfAndIsNotClosedByThat() {
        Alert over = raised.testedAgain(List.of(), SAME, LATER).orElseThrow();

        assertThat(over.endedAt()).isEqualTo(LATER);
        assertThat(over.findings()).containsExactly(SPIKE);
        assertThat(over.status()).isEqualTo(AlertStatus.RAISED);
        assertThat(over.recounted(SAME, LATER.plusSeconds(60))).isEmpty();
    }

    @Test
    void aCountThatIsCorrectedDownEndsItAndSaysSo() {
        Alert over =
                raised.testedAgain(List.of(), (subject, finding) -> 1, LATER).orElseThrow();

        assertThat(over.isOver()).isTrue();
        assertThat(over.restated()).isTrue();
        assertThat(over.findings()).extracting(AlertFinding::observed).containsExactly(1L);
    }

    @Test
    void aCountThatChangesAfterItsEndRestatesItWithoutBeginningItAnew() {
        Alert over = raised.testedAgain(List.of(), SAME, LATER).orElseThrow();

        Alert restated =
                over.recounted((subject, finding) -> 9, LATER.plusSeconds(60)).orElseThrow();

        assertThat(restated.endedAt()).isEqualTo(LATER);
        assertThat(restated.restated()).isTrue();
        assertThat(restated.findings()).extracting(AlertFinding::observed).containsExactly(9L);
    }

    @Test
    void peopleVerifyActAndCloseAndEachStepIsKept() {
        Alert closed = raised.verified("county-health", NOW)
                .actedOn(AlertAction.OUTREACH_SURGE, "lantern", NOW)
                .actedOn(AlertAction.NALOXONE_DISTRIBUTION, "lantern", LATER)
                .closed(AlertReview.TRUE_ALERT, "county-health", LATER);

        assertThat(closed.status()).isEqualTo(AlertStatus.CLOSED);
        assertThat(closed.review()).isEqualTo(AlertReview.TRUE_ALERT);
        assertThat(closed.version()).isEqualTo(5);
        assertThat(closed.steps())
                .containsExactly(
                        new AlertStep(AlertStatus.VERIFIED, null, "county-health", NOW),
                        new AlertStep(AlertStatus.ACTED_ON, AlertAction.OUTREACH_SURGE, "lantern", NOW),
                        new AlertStep(AlertStatus.ACTED_ON, AlertAction.NALOXONE_DISTRIBUTION, "lantern", LATER),
                        new AlertStep(AlertStatus.CLOSED, null, "county-health", LATER));
    }

    @Test
    void whoSeesAtOnceThatItIsNoneClosesItAtOnce() {
        assertThat(raised.closed(AlertReview.FALSE_ALERT, "county-health", NOW).review())
                .isEqualTo(AlertReview.FALSE_ALERT);
    }

    @Test
    void whoActsFirstNeedsNotVerifyFirst() {
        assertThat(raised.actedOn(AlertAction.DRUG_CHECKING, "lantern", NOW).status())
                .isEqualTo(AlertStatus.ACTED_ON);
    }

    @Test
    void whatIsClosedStaysClosed() {
        Alert closed = raised.closed(AlertReview.UNCLEAR, "county-health", NOW);

        assertThatThrownBy(() -> closed.verified("county-health", LATER)).isInstanceOf(IllegalAlertMoveException.class);
        assertThatThrownBy(() -> closed.actedOn(AlertAction.OTHER, "county-health", LATER))
                .isInstanceOf(IllegalAlertMoveException.class);
        assertThatThrownBy(() -> closed.closed(AlertReview.UNCLEAR, "county-health", LATER))
                .isInstanceOf(IllegalAlertMoveException.class);
    }

    @Test
    void areasInAnotherOrderAreTheSameSubject() {
        assertThat(new AlertSubject(CountLevel.NEIGHBORHOOD, List.of("b", "a"), Measure.PEOPLE))
                .isEqualTo(new AlertSubject(CountLevel.NEIGHBORHOOD, List.of("a", "b"), Measure.PEOPLE));
    }

    private static AlertFinding finding(String setting, AlertTier tier, long observed, Instant to) {
        return new AlertFinding(
                setting, "poisson:gate=3", tier, to.minus(Duration.ofDays(1)), to, observed, 0.5, 3.0, 0.0001);
    }
}
