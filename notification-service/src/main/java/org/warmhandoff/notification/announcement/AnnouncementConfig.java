package org.warmhandoff.notification.announcement;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of announcements. */
@ConfigMapping(prefix = "warm-handoff.notification")
public interface AnnouncementConfig {

    /** How long after the overdose a follow-up can be news. Older ones come from loading past records and wake nobody. */
    @WithDefault("14d")
    Duration noticeMaxAge();
}
