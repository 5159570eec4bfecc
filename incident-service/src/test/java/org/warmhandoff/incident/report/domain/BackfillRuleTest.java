package org.warmhandoff.incident.report.domain;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackfillRuleTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-20T12:00:00Z");

    private final BackfillRule rule = new BackfillRule(Duration.ofDays(14));

    @Test
    void aReportOfTwoWeeksAgoIsStillNews() {
        assertThat(rule.isBackfill(Instant.parse("2026-03-06T12:00:00Z"), RECEIVED))
                .isFalse();
    }

    @Test
    void anOlderOneIsHistory() {
        assertThat(rule.isBackfill(Instant.parse("2026-03-06T11:59:59Z"), RECEIVED))
                .isTrue();
    }
}
