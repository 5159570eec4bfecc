package org.warmhandoff.analytics.count.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.count.NeighborhoodCount;

import static org.assertj.core.api.Assertions.assertThat;

class RestatementTest {

    private static final Instant AS_OF = Instant.parse("2026-03-07T12:00:00Z");
    private static final CountArea RIVERSIDE = new CountArea(CountLevel.NEIGHBORHOOD, "riverside");
    private static final CountKey PEOPLE = new CountKey(RIVERSIDE, Measure.PEOPLE, CountWindow.DAY);

    @Test
    void aCountThatIsNotZeroIsPublishedForTheFirstTimeAsRevisionOne() {
        assertThat(restate(Map.of(), Tally.of(Map.of(Measure.INCIDENTS, 1L, Measure.PEOPLE, 2L, Measure.NONFATAL, 2L))))
                .contains(PEOPLE.counted(2, AS_OF, 1))
                .extracting(NeighborhoodCount::measure)
                .containsExactlyInAnyOrder(Measure.INCIDENTS, Measure.PEOPLE, Measure.NONFATAL);
    }

    @Test
    void aCountThatHasNotChangedIsNotPublishedAgain() {
        Map<CountKey, NeighborhoodCount> published = Map.of(PEOPLE, PEOPLE.counted(2, AS_OF.minusSeconds(60), 7));

        assertThat(restate(published, Tally.of(Map.of(Measure.PEOPLE, 2L)))).isEmpty();
    }

    @Test
    void aCountThatFallsToZeroIsPublishedWithTheNextRevision() {
        Map<CountKey, NeighborhoodCount> published = Map.of(PEOPLE, PEOPLE.counted(2, AS_OF.minusSeconds(60), 7));

        assertThat(restate(published, Tally.NONE)).containsExactly(PEOPLE.counted(0, AS_OF, 8));
    }

    @Test
    void theTopicsKeyNamesAreaMeasureAndWindow() {
        assertThat(new CountKey(CountArea.ALL, Measure.NALOXONE_DOSES, CountWindow.FOUR_WEEKS).onTopic())
                .isEqualTo("all|naloxone-doses|28d");
    }

    private static List<NeighborhoodCount> restate(Map<CountKey, NeighborhoodCount> published, Tally day) {
        return Restatement.of(Set.of(RIVERSIDE), published, Map.of(RIVERSIDE, Map.of(CountWindow.DAY, day)), AS_OF);
    }
}
