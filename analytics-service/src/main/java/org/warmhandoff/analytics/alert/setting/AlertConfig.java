package org.warmhandoff.analytics.alert.setting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.warmhandoff.analytics.alert.setting.domain.TestStep;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/** What is tested for alerts. */
@ConfigMapping(prefix = "warm-handoff.alerts")
public interface AlertConfig {

    /** How often everything is tested: how late an alert is raised or restated, at most. */
    @WithDefault("1m")
    Duration interval();

    /** Usual counts in a row that end an alert. */
    @WithDefault("3")
    int usualToEnd();

    /** After so many counts an alert's own ones belong to the baselines again. */
    @WithDefault("56")
    int longest();

    /** For so long after an alert has ended, its counts are looked at again. */
    @WithDefault("28d")
    Duration restated();

    /** First day of which everything has been reported; without it, that of the earliest incident. */
    Optional<LocalDate> since();

    /** By code: lower-case letters, digits and hyphens. */
    Map<String, Setting> settings();

    /** One setting. */
    interface Setting {

        CountLevel level();

        @WithDefault("people")
        Measure measure();

        TestStep step();

        /** As docs/alert-rules.md writes it. */
        String rule();

        /** Of all alerts of all areas at once, so many may be chance; without it, each area is taken by itself. */
        Optional<Double> falseDiscovery();

        /** What happened in the last stretch of this length is not tested: set it to how late slow feeds report. */
        @WithDefault("0s")
        Duration guard();
    }
}
