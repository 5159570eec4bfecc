package org.warmhandoff.analytics.alert.lifecycle.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.alert.setting.domain.Sighting;
import org.warmhandoff.contracts.alert.AlertFinding;
import org.warmhandoff.contracts.alert.AlertReview;
import org.warmhandoff.contracts.alert.AlertTier;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingTest {

    private static final Instant NOW = Instant.parse("2026-03-07T12:00:00Z");

    private final Folding folding = new Folding((subject, finding) -> finding.observed(), UUID::randomUUID);
    private final List<Alert> alerts = new ArrayList<>();

    @Test
    void twoSettingsThatFindTheSameRaiseOneAlert() {
        List<Alert> changed = fold(
                sighting("sudden", AlertTier.ALERT, "riverside"), sighting("steady", AlertTier.WATCH, "riverside"));

        assertThat(changed).hasSize(1);
        assertThat(changed.get(0).findings()).extracting(AlertFinding::setting).containsExactly("steady", "sudden");
    }

    @Test
    void anotherAreaOrAnotherMeasureIsAnotherAlert() {
        List<Alert> changed = fold(
                sighting("sudden", AlertTier.ALERT, "riverside"),
                sighting("sudden", AlertTier.ALERT, "hill"),
                new Sighting(
                        CountLevel.NEIGHBORHOOD,
                        List.of("riverside"),
                        Measure.FATAL,
                        sighting("deaths", AlertTier.ALERT, "riverside").finding()));

        assertThat(changed).hasSize(3);
    }

    @Test
    void whatIsSightedAgainIsTheSameAlert() {
        fold(sighting("sudden", AlertTier.ALERT, "riverside"));

        assertThat(fold(sighting("sudden", AlertTier.ALERT, "riverside"))).isEmpty();
        assertThat(alerts).hasSize(1);
    }

    @Test
    void whatIsSightedNoMoreHasEnded() {
        fold(sighting("sudden", AlertTier.ALERT, "riverside"));

        assertThat(fold()).singleElement().matches(Alert::isOver);
    }

    @Test
    void whatRisesAfterAnEndIsANewAlert() {
        fold(sighting("sudden", AlertTier.ALERT, "riverside"));
        fold();

        assertThat(fold(sighting("sudden", AlertTier.ALERT, "riverside")))
                .singleElement()
                .matches(alert -> alert.version() == 1);
        assertThat(alerts).hasSize(2);
    }

    @Test
    void whatSomebodyHasClosedIsNotRaisedAgainWhileItLasts() {
        fold(sighting("sudden", AlertTier.ALERT, "riverside"));
        alerts.set(0, alerts.get(0).closed(AlertReview.TRUE_ALERT, "county-health", NOW));

        assertThat(fold(sighting("sudden", AlertTier.ALERT, "riverside"))).isEmpty();
    }

    @Test
    void aWatchThatSomebodyHasClosedIsRaisedAnewWhenItBecomesAnAlert() {
        fold(sighting("sudden", AlertTier.WATCH, "riverside"));
        alerts.set(0, alerts.get(0).closed(AlertReview.FALSE_ALERT, "county-health", NOW));

        List<Alert> changed = fold(
                sighting("sudden", AlertTier.ALERT, "riverside"), sighting("steady", AlertTier.WATCH, "riverside"));

        assertThat(changed).hasSize(2);
        assertThat(changed.get(0).isOver()).isTrue();
        assertThat(changed.get(1).tier()).isEqualTo(AlertTier.ALERT);
        assertThat(changed.get(1).findings()).hasSize(2);
    }

    @Test
    void aWatchThatNobodyHasClosedBecomesTheAlert() {
        fold(sighting("sudden", AlertTier.WATCH, "riverside"));

        assertThat(fold(sighting("sudden", AlertTier.ALERT, "riverside")))
                .singleElement()
                .matches(alert -> alert.version() == 2 && alert.tier() == AlertTier.ALERT);
    }

    @Test
    void aClusterThatChangesItsShapeIsTheSameAlert() {
        fold(sighting("clusters", AlertTier.ALERT, "riverside", "hill"));

        assertThat(fold(sighting("clusters", AlertTier.ALERT, "hill", "docks"))).isEmpty();
        assertThat(alerts).singleElement().matches(alert -> !alert.isOver());
    }

    @Test
    void aClusterAndAnAlertOfOneOfItsAreasAreTwo() {
        fold(sighting("clusters", AlertTier.ALERT, "riverside", "hill"));

        fold(
                sighting("clusters", AlertTier.ALERT, "riverside", "hill"),
                sighting("sudden", AlertTier.ALERT, "riverside"));

        assertThat(alerts).hasSize(2);
    }

    /** Folds as the service does: what has changed takes the place of what was known. */
    private List<Alert> fold(Sighting... sightings) {
        List<Alert> changed = folding.fold(alerts, List.of(sightings), NOW);
        for (Alert alert : changed) {
            alerts.removeIf(known -> known.id().equals(alert.id()));
            alerts.add(alert);
        }
        return changed;
    }

    private static Sighting sighting(String setting, AlertTier tier, String... areas) {
        AlertFinding finding =
                new AlertFinding(setting, "poisson", tier, NOW.minus(Duration.ofDays(1)), NOW, 6, 0.5, 3.0, 0.0001);
        return new Sighting(CountLevel.NEIGHBORHOOD, List.of(areas), Measure.PEOPLE, finding);
    }
}
