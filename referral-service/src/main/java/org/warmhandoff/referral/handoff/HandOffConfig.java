package org.warmhandoff.referral.handoff;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.warmhandoff.referral.handoff.domain.HandOffTimes;

/** How long hand-offs may wait in this program. Changes apply to new hand-offs and to those that change. */
@ConfigMapping(prefix = "warm-handoff.hand-off")
public interface HandOffConfig {

    /** Offered before it lapses. */
    @WithDefault("24h")
    Duration answerWithin();

    /** Offered before it counts as late. */
    @WithDefault("12h")
    Duration answerReminderAfter();

    /** From the offer to when the person is to have come, where nothing else is said. */
    @WithDefault("72h")
    Duration arrivalWithin();

    /** Past when the person was to have come, with nobody confirming it, before it counts as late. */
    @WithDefault("4h")
    Duration arrivalReminderAfter();

    default HandOffTimes times() {
        return new HandOffTimes(answerWithin(), answerReminderAfter(), arrivalWithin(), arrivalReminderAfter());
    }
}
