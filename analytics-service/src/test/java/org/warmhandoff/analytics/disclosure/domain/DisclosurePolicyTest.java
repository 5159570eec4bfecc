package org.warmhandoff.analytics.disclosure.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.Tally;
import org.warmhandoff.analytics.disclosure.domain.DisclosurePolicy.Neighborhood;
import org.warmhandoff.analytics.disclosure.domain.DisclosurePolicy.TierPolicy;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DisclosurePolicyTest {

    private static final CountArea PORT = new CountArea(CountLevel.JURISDICTION, "port");
    private static final DisclosurePolicy POLICY =
            new DisclosurePolicy(new SmallAreas(1000), tier(5, Bands.NONE), tier(11, Bands.NONE));

    private final List<Neighborhood> areas = List.of(
            new Neighborhood(area("quay"), PORT, 5000L),
            new Neighborhood(area("mill"), PORT, 4000L),
            new Neighborhood(area("flats"), PORT, 3000L),
            new Neighborhood(area("islet"), PORT, 300L),
            new Neighborhood(area("rock"), PORT, 200L));

    @Test
    void whatIsSmallForThePublicMayBeShownToAKnownAgency() {
        Map<ReaderTier, Map<Cell, Shown>> shown = POLICY.show(areas, counts(8, 20, 30, 20, 20));

        assertThat(of(shown, ReaderTier.LIMITED, "quay")).isEqualTo(new Shown.Exact(8));
        assertThat(of(shown, ReaderTier.PUBLIC, "quay")).isEqualTo(new Shown.Hidden());
    }

    @Test
    void whatAnAgencyIsNotShownThePublicIsNotShown() {
        Map<ReaderTier, Map<Cell, Shown>> shown = POLICY.show(areas, counts(3, 20, 30, 20, 20));

        cells(shown, ReaderTier.LIMITED).forEach((cell, limited) -> {
            if (limited instanceof Shown.Hidden) {
                assertThat(cells(shown, ReaderTier.PUBLIC).get(cell)).isEqualTo(new Shown.Hidden());
            }
        });
        assertThat(cells(shown, ReaderTier.LIMITED)).containsValue(new Shown.Hidden());
    }

    @Test
    void neighborhoodsWithFewResidentsAreOneNumber() {
        Map<ReaderTier, Map<Cell, Shown>> shown = POLICY.show(areas, counts(20, 20, 20, 7, 8));

        assertThat(of(shown, ReaderTier.PUBLIC, "port-other")).isEqualTo(new Shown.Exact(15));
        assertThat(cells(shown, ReaderTier.PUBLIC).keySet())
                .extracting(cell -> cell.area().code())
                .doesNotContain("islet", "rock");
    }

    @Test
    void bandsAreOfTheTierAndHideNothingLess() {
        DisclosurePolicy banded =
                new DisclosurePolicy(new SmallAreas(1000), tier(5, Bands.NONE), tier(11, new Bands(List.of(11L, 26L))));

        Map<ReaderTier, Map<Cell, Shown>> shown = banded.show(areas, counts(3, 20, 30, 20, 20));

        assertThat(of(shown, ReaderTier.PUBLIC, "flats")).isEqualTo(new Shown.Band(26, Long.MAX_VALUE));
        assertThat(of(shown, ReaderTier.LIMITED, "flats")).isEqualTo(new Shown.Exact(30));
        assertThat(of(shown, ReaderTier.PUBLIC, "quay")).isEqualTo(new Shown.Hidden());
    }

    @Test
    void thePublicIsShownNoSmallerNumbersThanAgenciesAre() {
        assertThatThrownBy(() -> new DisclosurePolicy(new SmallAreas(1), tier(11, Bands.NONE), tier(5, Bands.NONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Map<CountArea, Tally> counts(long... survivors) {
        Map<CountArea, Tally> counts = new java.util.HashMap<>();
        for (int i = 0; i < survivors.length; i++) {
            counts.put(
                    areas.get(i).area(),
                    Tally.of(Map.of(Measure.PEOPLE, survivors[i], Measure.NONFATAL, survivors[i])));
        }
        return counts;
    }

    private static Shown of(Map<ReaderTier, Map<Cell, Shown>> shown, ReaderTier tier, String area) {
        return Objects.requireNonNull(cells(shown, tier).get(new Cell(area(area), Measure.PEOPLE)));
    }

    private static Map<Cell, Shown> cells(Map<ReaderTier, Map<Cell, Shown>> shown, ReaderTier tier) {
        return Objects.requireNonNull(shown.get(tier));
    }

    private static TierPolicy tier(int threshold, Bands bands) {
        return new TierPolicy(new DisclosureRule(threshold), bands);
    }

    private static CountArea area(String code) {
        return new CountArea(CountLevel.NEIGHBORHOOD, code);
    }
}
