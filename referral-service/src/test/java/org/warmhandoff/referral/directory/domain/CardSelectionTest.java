package org.warmhandoff.referral.directory.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.warmhandoff.referral.need.domain.Need;

import static org.assertj.core.api.Assertions.assertThat;

class CardSelectionTest {

    @Test
    void eachServiceStandsOnceUnderTheFirstOfItsNeeds() {
        ServiceDetails both = Services.serving("Both", Set.of(Need.FOOD, Need.HOUSING), List.of());

        assertThat(CardSelection.of(List.of(both), 5).services()).containsOnlyKeys(Need.HOUSING);
    }

    @Test
    void aNeedThatHasManyLeavesRoomForOneThatHasFew() {
        Stream<ServiceDetails> pantries =
                IntStream.range(0, 40).mapToObj(i -> Services.named("Pantry " + i, Need.FOOD));
        Stream<ServiceDetails> clerk = Stream.of(Services.named("Clerk", Need.ID_DOCUMENTS));

        CardSelection card = CardSelection.of(Stream.concat(pantries, clerk).toList(), 3);

        assertThat(card.services().get(Need.FOOD)).hasSize(2);
        assertThat(card.services().get(Need.ID_DOCUMENTS)).hasSize(1);
        assertThat(card.complete()).isFalse();
    }

    @Test
    void theServiceOfTheAreaComesBeforeTheOneForEverybody() {
        ServiceDetails everywhere = Services.named("A for everybody", Need.FOOD);
        ServiceDetails near = Services.serving("Z near", Set.of(Need.FOOD), List.of("riverside"));

        CardSelection card = CardSelection.of(List.of(everywhere, near), 1);

        assertThat(card.services().get(Need.FOOD)).containsExactly(near);
    }

    @Test
    void whatFitsIsAllThere() {
        CardSelection card = CardSelection.of(List.of(Services.named("A", Need.WORK)), 1);

        assertThat(card.complete()).isTrue();
        assertThat(CardSelection.of(List.of(), 1).services()).isEmpty();
    }
}
