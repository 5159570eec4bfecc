package org.warmhandoff.incident.report.domain;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgeBand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AgeRangeTest {

    @Test
    void everyAgeIsInJustOneBand() {
        for (int age = 0; age <= 130; age++) {
            AgeRange exactly = AgeRange.exactly(age);
            assertThat(Arrays.stream(AgeBand.values())
                            .filter(band ->
                                    AgeRange.of(band).filter(exactly::overlaps).isPresent()))
                    .containsExactly(exactly.band().orElseThrow());
        }
    }

    @Test
    void aRangeThatIsPartOfSeveralBandsHasNone() {
        assertThat(new AgeRange(30, 39).band()).isEmpty();
        assertThat(new AgeRange(60, null).band()).isEmpty();
        assertThat(new AgeRange(25, 34).band()).contains(AgeBand.FROM_25);
        assertThat(new AgeRange(70, null).band()).contains(AgeBand.FROM_65);
    }

    @Test
    void aRangeRunsUpward() {
        assertThatThrownBy(() -> new AgeRange(40, 30)).isInstanceOf(IllegalArgumentException.class);
    }
}
