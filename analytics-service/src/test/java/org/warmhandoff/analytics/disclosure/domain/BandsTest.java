package org.warmhandoff.analytics.disclosure.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BandsTest {

    private static final Bands BANDS = new Bands(List.of(11L, 51L));

    @Test
    void aNumberIsShownAsTheBandItLiesIn() {
        assertThat(BANDS.show(11)).isEqualTo(new Shown.Band(11, 50));
        assertThat(BANDS.show(50)).isEqualTo(new Shown.Band(11, 50));
        assertThat(BANDS.show(51)).isEqualTo(new Shown.Band(51, Long.MAX_VALUE));
        assertThat(BANDS.show(3)).isEqualTo(new Shown.Band(1, 10));
    }

    @Test
    void noneIsShownAsNone() {
        assertThat(BANDS.show(0)).isEqualTo(new Shown.Exact(0));
    }

    @Test
    void withoutBandsNumbersAreShownAsTheyAre() {
        assertThat(Bands.NONE.show(7)).isEqualTo(new Shown.Exact(7));
    }

    @Test
    void bandsRise() {
        assertThatThrownBy(() -> new Bands(List.of(11L, 11L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bands(List.of(0L))).isInstanceOf(IllegalArgumentException.class);
    }
}
