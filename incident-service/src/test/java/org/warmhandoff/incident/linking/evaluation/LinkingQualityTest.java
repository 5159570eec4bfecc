package org.warmhandoff.incident.linking.evaluation;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.linking.domain.LinkPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Guards what linking reaches on one stream; the figures for many are measured by benchmarks/linking. */
class LinkingQualityTest {

    private static final long SEED = MeasureLinking.HELD_OUT_SEEDS;

    private static List<LabeledReport> stream(Difficulty difficulty) {
        return ReportStream.of(difficulty, SEED, 60, 10);
    }

    private static LinkingQuality linked(Difficulty difficulty, LinkedStream.Reviewer reviewer) {
        return LinkedStream.measure(stream(difficulty), LinkPolicy.defaults(), reviewer);
    }

    @Test
    void automaticLinksAloneBringNearlyAllReportsOfOneEventTogether() {
        LinkingQuality quality = linked(Difficulty.ORDINARY, LinkedStream.Reviewer.NOBODY);

        assertThat(quality.f1()).isGreaterThan(0.93);
        assertThat(quality.falseMergeShare()).isLessThan(0.01);
    }

    @Test
    void automaticLinksAreRightEvenWhereMuchIsHard() {
        LinkingQuality quality = linked(Difficulty.HARD, LinkedStream.Reviewer.NOBODY);

        assertThat(quality.precision()).isGreaterThan(0.97);
        assertThat(quality.f1()).isGreaterThan(0.86);
        assertThat(quality.falseMergeShare()).isLessThan(0.015);
    }

    @Test
    void aReviewerWhoIsRightBringsTogetherWhatIsHard() {
        LinkingQuality quality = linked(Difficulty.HARD, LinkedStream.Reviewer.ALWAYS_RIGHT);

        assertThat(quality.f1()).isGreaterThan(0.95);
        assertThat(quality.falseMergeShare()).isLessThan(0.01);
    }

    @Test
    void theSameSeedGivesTheSameStream() {
        assertThat(stream(Difficulty.HARD)).isEqualTo(stream(Difficulty.HARD));
    }

    @Test
    void pairsAreCountedByEventAndByIncident() {
        LinkingQuality quality = LinkingQuality.of(List.of(List.of(1, 1, 2), List.of(1), List.of(2)), 4);

        assertThat(quality).isEqualTo(new LinkingQuality(5, 3, 1, 4, 3, 1, 4));
        assertThat(quality.precision()).isEqualTo(1 / 3.0);
        assertThat(quality.recall()).isEqualTo(1 / 4.0);
    }
}
