package org.warmhandoff.incident.importing.profile.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.QualityFlag;

import static org.assertj.core.api.Assertions.assertThat;

class LocalTimeRuleTest {

    private final LocalTimeRule rule = new LocalTimeRule(ZoneId.of("America/New_York"));

    @Test
    void anOrdinaryTimeIsInNoDoubt() {
        LocalTimeRule.Resolved resolved = rule.resolve(LocalDateTime.parse("2016-07-01T12:00:00"));

        assertThat(resolved.time().toInstant()).isEqualTo(Instant.parse("2016-07-01T16:00:00Z"));
        assertThat(resolved.doubts()).isEmpty();
    }

    @Test
    void aTimeThatNeverWasIsAsLongAfterTheChangeAsItSaysAndIsMarked() {
        LocalTimeRule.Resolved resolved = rule.resolve(LocalDateTime.parse("2016-03-13T02:30:00"));

        assertThat(resolved.time().toInstant()).isEqualTo(Instant.parse("2016-03-13T07:30:00Z"));
        assertThat(resolved.doubts()).containsExactly(QualityFlag.TIME_IN_GAP);
    }

    @Test
    void ofATimeThatCameTwiceTheFirstIsTakenAndMarked() {
        LocalTimeRule.Resolved resolved = rule.resolve(LocalDateTime.parse("2016-11-06T01:30:00"));

        assertThat(resolved.time().toInstant()).isEqualTo(Instant.parse("2016-11-06T05:30:00Z"));
        assertThat(resolved.doubts()).containsExactly(QualityFlag.TIME_IN_OVERLAP);
    }
}
