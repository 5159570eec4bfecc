package org.warmhandoff.incident.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FingerprintMapTest {

    @Test
    void itKeepsWhatAMapWouldKeepThroughEveryGrowth() {
        FingerprintMap fingerprints = new FingerprintMap();
        Map<Long, Long> map = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextInt(8_000) - 4_000L;
            long value = 1 + random.nextInt(100);
            Long before = map.put(key, value);

            assertThat(fingerprints.put(key, value)).isEqualTo(before == null ? 0 : before);
        }
        map.forEach((key, value) -> assertThat(fingerprints.get(key)).isEqualTo(value));
    }

    @Test
    void itCountsFromOneAndTheFingerprintZeroToo() {
        FingerprintMap fingerprints = new FingerprintMap();

        assertThat(fingerprints.count(0)).isEqualTo(1);
        assertThat(fingerprints.count(0)).isEqualTo(2);
        assertThat(fingerprints.count(5)).isEqualTo(1);
    }

    @Test
    void zeroIsNoValue() {
        assertThatThrownBy(() -> new FingerprintMap().put(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
