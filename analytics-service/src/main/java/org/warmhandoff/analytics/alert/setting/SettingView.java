package org.warmhandoff.analytics.alert.setting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.alert.setting.domain.TestStep;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/** One setting, and how often it is wrong. */
public record SettingView(
        @Schema(examples = "sudden") String code,
        CountLevel level,
        Measure measure,
        TestStep step,
        @Schema(description = "The rule, with the parameters that are not as usual.", examples = "poisson:gate=3")
                String rule,
        @Schema(
                        description =
                                "Of all alerts of all areas at once, so many may be chance; null where each area is taken by itself.")
                @Nullable
                Double falseDiscovery,
        @Schema(
                        description =
                                "What happened in so many last seconds is not tested, because slow feeds have not reported it yet.")
                long guardSeconds,
        @Schema(description = "How many areas it tests.") int areas,
        @Schema(
                        description =
                                "How many alerts a year it gives in all its areas together where nothing is out of the ordinary, by "
                                        + "how much happens in each of them. Without false-discovery control, which makes it fewer.")
                double expectedFalseAlertsPerYear) {}
