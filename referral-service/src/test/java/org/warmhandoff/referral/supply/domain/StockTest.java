package org.warmhandoff.referral.supply.domain;

import org.junit.jupiter.api.Test;

import org.warmhandoff.referral.followup.domain.Material;

import static org.assertj.core.api.Assertions.assertThat;

class StockTest {

    @Test
    void whatComesInAddsAndWhatIsGivenOrLostTakesAway() {
        assertThat(stock(7).change(MovementKind.RECEIVED, 5)).isEqualTo(5);
        assertThat(stock(7).change(MovementKind.GIVEN, 5)).isEqualTo(-5);
        assertThat(stock(7).change(MovementKind.LOST, 9)).isEqualTo(-9);
    }

    @Test
    void aCountMakesTheStockWhatWasFoundWhateverWasRecordedBefore() {
        assertThat(stock(7).change(MovementKind.COUNTED, 4)).isEqualTo(-3);
        assertThat(stock(-2).change(MovementKind.COUNTED, 4)).isEqualTo(6);
        assertThat(stock(4).change(MovementKind.COUNTED, 4)).isZero();
    }

    @Test
    void onlyACountMayFindNothing() {
        assertThat(MovementKind.COUNTED.mayBe(0)).isTrue();
        assertThat(MovementKind.RECEIVED.mayBe(0)).isFalse();
        assertThat(MovementKind.LOST.mayBe(0)).isFalse();
    }

    @Test
    void itIsTimeToOrderAtTheMarkAndToCountBelowNothing() {
        assertThat(stock(11).isLow()).isFalse();
        assertThat(stock(10).isLow()).isTrue();
        assertThat(stock(0).mustBeCounted()).isFalse();
        assertThat(stock(-1).mustBeCounted()).isTrue();
    }

    private static Stock stock(long onHand) {
        return new Stock("port-ferris-peers", Material.NALOXONE_KIT, onHand, 10, null);
    }
}
