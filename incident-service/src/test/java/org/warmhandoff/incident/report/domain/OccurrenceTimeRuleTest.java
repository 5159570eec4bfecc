package org.warmhandoff.incident.report.domain;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OccurrenceTimeRuleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final OccurrenceTimeRule rule =
            new OccurrenceTimeRule(Instant.parse("2000-01-01T00:00:00Z"), Duration.ofMinutes(5));

    @Test
    void whatHappenedJustNowIsBelieved() {
        assertThat(rule.check(NOW, NOW)).isEmpty();
    }

    @Test
    void aPartnersClockMayBeAFewMinutesAhead() {
        assertThat(rule.check(NOW.plus(Duration.ofMinutes(5)), NOW)).isEmpty();
    }

    @Test
    void theFutureIsNotBelieved() {
        assertThat(rule.check(NOW.plus(Duration.ofMinutes(5)).plusMillis(1), NOW))
                .contains(OccurrenceTimeRule.Refusal.IN_THE_FUTURE);
    }

    @Test
    void aTimeBeforeTheEarliestIsNotBelieved() {
        assertThat(rule.check(Instant.parse("1999-12-31T23:59:59Z"), NOW))
                .contains(OccurrenceTimeRule.Refusal.TOO_EARLY);
    }
}
