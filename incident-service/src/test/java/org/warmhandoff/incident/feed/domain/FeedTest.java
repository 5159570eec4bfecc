package org.warmhandoff.incident.feed.domain;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.feed.FeedStatus;
import org.warmhandoff.contracts.incident.AgencyType;

import static org.assertj.core.api.Assertions.assertThat;

class FeedTest {

    private static final Instant HEARD = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration ENDED_AFTER = Duration.ofDays(90);

    @Test
    void aNewFeedIsActiveAndToldOf() {
        Feed feed = look(first(), HEARD, HEARD.plusSeconds(30));

        assertThat(feed.status()).isEqualTo(FeedStatus.ACTIVE);
        assertThat(feed.version()).isEqualTo(1);
    }

    @Test
    void aFeedThatIsOverdueIsSilentSinceAReportWasDue() {
        Feed feed = look(active(DAY), HEARD, HEARD.plus(DAY).plusSeconds(1));

        assertThat(feed.status()).isEqualTo(FeedStatus.SILENT);
        assertThat(feed.silentSince()).isEqualTo(HEARD.plus(DAY));
        assertThat(feed.version()).isEqualTo(2);
    }

    @Test
    void aFeedIsNotSilentAtTheVeryTimeThatAReportIsDue() {
        assertThat(look(active(DAY), HEARD, HEARD.plus(DAY))).isEqualTo(active(DAY));
    }

    @Test
    void aFeedWithoutAKnownRhythmIsNeverSilent() {
        assertThat(look(active(null), HEARD, HEARD.plus(ENDED_AFTER))).isEqualTo(active(null));
    }

    @Test
    void aSilentFeedThatIsHeardAgainIsActiveInANewVersion() {
        Instant again = HEARD.plus(DAY).plus(DAY);

        Feed feed = look(silent(), again, again.plusSeconds(1));

        assertThat(feed.status()).isEqualTo(FeedStatus.ACTIVE);
        assertThat(feed.silentSince()).isNull();
        assertThat(feed.lastReceivedAt()).isEqualTo(again);
        assertThat(feed.version()).isEqualTo(3);
    }

    @Test
    void aClockThatIsBehindDoesNotEndTheSilence() {
        assertThat(look(silent(), HEARD, HEARD.plus(DAY).minusSeconds(5))).isEqualTo(silent());
    }

    @Test
    void aLookThatFoundAnOlderReportTakesNothingBack() {
        Feed feed = silent();

        assertThat(look(feed, HEARD.minusSeconds(1), HEARD.plus(DAY).plusSeconds(2)))
                .isEqualTo(feed);
    }

    @Test
    void aFeedThatCameBackAndFellSilentBetweenTwoLooksIsToldOfOnce() {
        Instant again = HEARD.plus(Duration.ofDays(3));

        Feed feed = look(silent(), again, again.plus(Duration.ofDays(2)));

        assertThat(feed.status()).isEqualTo(FeedStatus.SILENT);
        assertThat(feed.silentSince()).isEqualTo(again.plus(DAY));
        assertThat(feed.version()).isEqualTo(3);
    }

    @Test
    void aReportOfAnActiveFeedIsNoNewsToOthers() {
        Feed feed = look(active(DAY), HEARD.plusSeconds(60), HEARD.plusSeconds(90));

        assertThat(feed.lastReceivedAt()).isEqualTo(HEARD.plusSeconds(60));
        assertThat(feed.version()).isEqualTo(1);
    }

    @Test
    void aFeedThatIsSilentForLongEnoughHasEnded() {
        Feed feed = look(silent(), HEARD, HEARD.plus(ENDED_AFTER).plusSeconds(1));

        assertThat(feed.status()).isEqualTo(FeedStatus.ENDED);
        assertThat(feed.silentSince()).isEqualTo(HEARD.plus(DAY));
        assertThat(look(feed, HEARD, HEARD.plus(ENDED_AFTER).plus(DAY))).isEqualTo(feed);
    }

    @Test
    void aFeedWithoutAKnownRhythmEndsToo() {
        Feed feed = look(active(null), HEARD, HEARD.plus(ENDED_AFTER).plusSeconds(1));

        assertThat(feed.status()).isEqualTo(FeedStatus.ENDED);
        assertThat(feed.silentSince()).isNull();
    }

    @Test
    void aFeedThatHasEndedIsActiveWhenItIsHeardAgain() {
        Feed ended = look(active(null), HEARD, HEARD.plus(ENDED_AFTER).plusSeconds(1));
        Instant again = HEARD.plus(Duration.ofDays(100));

        assertThat(look(ended, again, again).status()).isEqualTo(FeedStatus.ACTIVE);
    }

    private static Feed first() {
        return Feed.first(new FeedKey("ems-1", "cad"), AgencyType.EMS, HEARD);
    }

    private static Feed active(@Nullable Duration expectedWithin) {
        return look(first().expecting(expectedWithin), HEARD, HEARD);
    }

    private static Feed silent() {
        return look(active(DAY), HEARD, HEARD.plus(DAY).plusSeconds(1));
    }

    private static Feed look(Feed feed, Instant newest, Instant now) {
        return feed.after(newest, AgencyType.EMS, now, ENDED_AFTER);
    }
}
