package org.warmhandoff.referral.followup;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How soon outreach must come in this program. Changes apply to new follow-ups and to those whose incident changes. */
@ConfigMapping(prefix = "warm-handoff.follow-up")
public interface FollowUpConfig {

    /** From the overdose to when the first attempt is due. */
    @WithDefault("24h")
    Duration firstAttemptWithin();

    /** From the overdose to when a missing first attempt counts against the service. */
    @WithDefault("72h")
    Duration breachAfter();
}
