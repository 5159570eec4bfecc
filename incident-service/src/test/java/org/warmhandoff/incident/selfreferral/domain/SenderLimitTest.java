package org.warmhandoff.incident.selfreferral.domain;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SenderLimitTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SenderLimit limit = new SenderLimit(new SenderLimit.Settings(2, 3, Duration.ofHours(1)));

    @Test
    void oneSenderMayAskSoOftenAndThenWaitsUntilTheFirstRequestIsAnHourOld() {
        assertThat(limit.refuse("here", NOON)).isEmpty();
        assertThat(limit.refuse("here", NOON.plusSeconds(600))).isEmpty();

        assertThat(limit.refuse("here", NOON.plusSeconds(1200))).contains(Duration.ofMinutes(40));
        assertThat(limit.refuse("here", NOON.plusSeconds(3600))).isEmpty();
    }

    @Test
    void anotherSenderIsNotHeldUp() {
        limit.refuse("here", NOON);
        limit.refuse("here", NOON);

        assertThat(limit.refuse("there", NOON)).isEmpty();
    }

    @Test
    void manySendersTogetherAreHeldToo() {
        limit.refuse("here", NOON);
        limit.refuse("there", NOON.plusSeconds(60));
        limit.refuse("elsewhere", NOON.plusSeconds(120));

        assertThat(limit.refuse("somewhere", NOON.plusSeconds(180))).contains(Duration.ofMinutes(57));
    }

    @Test
    void whatWasRefusedDoesNotCount() {
        limit.refuse("here", NOON);
        limit.refuse("here", NOON.plusSeconds(3000));
        limit.refuse("here", NOON.plusSeconds(3500));

        assertThat(limit.refuse("here", NOON.plusSeconds(3600))).isEmpty();
    }
}
