package org.warmhandoff.analytics.alert.domain;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FalseDiscoveryTest {

    /** The fifteen p-values of Benjamini and Hochberg's own example, of which four stand at a share of 0.05. */
    private static final double[] EXAMPLE = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0
    };

    @Test
    void theAuthorsExampleComesOutAsTheySay() {
        assertThat(new FalseDiscovery(0.05).stand(EXAMPLE))
                .startsWith(true, true, true, true, false)
                .endsWith(false);
        assertThat(count(new FalseDiscovery(0.05).stand(EXAMPLE))).isEqualTo(4);
    }

    @Test
    void aTestThatMissesItsOwnLimitStandsWhenALargerOneMeetsIts() {
        assertThat(new FalseDiscovery(0.05).stand(new double[] {0.04, 0.045})).containsExactly(true, true);
    }

    @Test
    void whatWasNotTestedNeitherStandsNorMakesTheOthersHarder() {
        double nothing = Double.NaN;

        assertThat(new FalseDiscovery(0.05).stand(new double[] {nothing, 0.04, nothing}))
                .containsExactly(false, true, false);
    }

    @Test
    void whereNothingWasTestedNothingStands() {
        assertThat(new FalseDiscovery(0.05).stand(new double[0])).isEmpty();
    }

    private static int count(boolean[] stand) {
        int count = 0;
        for (boolean stands : stand) {
            count += stands ? 1 : 0;
        }
        return count;
    }
}
