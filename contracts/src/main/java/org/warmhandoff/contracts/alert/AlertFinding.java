package org.warmhandoff.contracts.alert;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What one setting of a rule says of the newest period in which it finds counts unusual.
 *
 * @param setting its code
 * @param rule with all parameters, such as {@code poisson:gate=3}
 * @param from beginning of the period: what happened after it counts
 * @param to end of the period: what happened then still counts
 * @param expected null where the rule expects nothing
 * @param threshold above which a count is an alert; null where the rule has none
 * @param pValue null where the rule has none
 */
public record AlertFinding(
        String setting,
        String rule,
        AlertTier tier,
        Instant from,
        Instant to,
        long observed,
        @Nullable Double expected,
        @Nullable Double threshold,
        @Nullable Double pValue) {

    public AlertFinding {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
