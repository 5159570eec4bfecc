package org.warmhandoff.analytics.alert.domain;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ExpectedFalseAlertsTest {

    private static final AlertHold ENDS_AT_ONCE = new AlertHold(1, 56);

    @Test
    void ofAFixedThresholdTheyAreWhatThePoissonDistributionSays() {
        // P(X >= 4) of a mean of 0.5 is 0.0018; two such days in a row, one alert, are rare.
        double expected = 365 * 0.00175162;
        int years = 400;

        assertThat(new ExpectedFalseAlerts(years, 1).perYear(new FixedThreshold(4), ENDS_AT_ONCE, 0.5))
                .isCloseTo(expected, within(4 * Math.sqrt(expected / years)));
    }

    @Test
    void aStricterRuleGivesFewer() {
        ExpectedFalseAlerts expected = new ExpectedFalseAlerts(20, 1);

        assertThat(expected.perYear(new EarsC2(7, 0.5, 0.001), ENDS_AT_ONCE, 0.5))
                .isLessThan(expected.perYear(new EarsC2(7, 0.5, 0.05), ENDS_AT_ONCE, 0.5));
    }
}
