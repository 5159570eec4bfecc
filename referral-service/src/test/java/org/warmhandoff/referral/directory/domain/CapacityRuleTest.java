package org.warmhandoff.referral.directory.domain;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CapacityRuleTest {

    private static final Instant SAID = Instant.parse("2026-11-23T10:00:00Z");

    private final CapacityRule rule = new CapacityRule(Duration.ofHours(24));
    private final Capacity capacity = new Capacity(CapacityStatus.HAS_CAPACITY, SAID);

    @Test
    void whatWasSaidHoldsForADay() {
        assertThat(rule.statusAt(SAID.plus(Duration.ofHours(24)), capacity)).isEqualTo(CapacityStatus.HAS_CAPACITY);
    }

    @Test
    void afterADayNobodyKnows() {
        assertThat(rule.statusAt(SAID.plus(Duration.ofHours(24)).plusMillis(1), capacity))
                .isEqualTo(CapacityStatus.UNKNOWN);
    }

    @Test
    void whenNobodyHasSaidAnythingNobodyKnows() {
        assertThat(rule.statusAt(SAID, null)).isEqualTo(CapacityStatus.UNKNOWN);
    }
}
