package org.warmhandoff.analytics.disclosure.domain;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.disclosure.domain.SmallAreas.Neighborhood;
import org.warmhandoff.contracts.count.CountLevel;

import static org.assertj.core.api.Assertions.assertThat;

class SmallAreasTest {

    private static final SmallAreas RULE = new SmallAreas(1000);
    private static final CountArea PORT = new CountArea(CountLevel.JURISDICTION, "port");
    private static final CountArea TOGETHER = area("port-other");

    @Test
    void smallNeighborhoodsAreShownTogetherAndOthersByThemselves() {
        assertThat(RULE.shownAs(PORT, List.of(of("quay", 5000L), of("mill", 300L), of("flats", null))))
                .isEqualTo(Map.of(area("quay"), area("quay"), area("mill"), TOGETHER, area("flats"), TOGETHER));
    }

    @Test
    void aSmallOneAloneIsKeptCompanyByTheNextLargerOne() {
        assertThat(RULE.shownAs(PORT, List.of(of("quay", 5000L), of("mill", 300L), of("flats", 2000L))))
                .isEqualTo(Map.of(area("quay"), area("quay"), area("mill"), TOGETHER, area("flats"), TOGETHER));
    }

    @Test
    void whereNoneIsSmallNoneIsHidden() {
        assertThat(RULE.shownAs(PORT, List.of(of("quay", 5000L)))).isEqualTo(Map.of(area("quay"), area("quay")));
    }

    private static Neighborhood of(String code, @Nullable Long residents) {
        return new Neighborhood(area(code), residents);
    }

    private static CountArea area(String code) {
        return new CountArea(CountLevel.NEIGHBORHOOD, code);
    }
}
