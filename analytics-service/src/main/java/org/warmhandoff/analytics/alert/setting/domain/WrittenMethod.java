package org.warmhandoff.analytics.alert.setting.domain;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.alert.domain.AlertHold;
import org.warmhandoff.analytics.alert.domain.AlertRuleKind;
import org.warmhandoff.analytics.alert.domain.AreasTogether;
import org.warmhandoff.analytics.alert.domain.FalseDiscovery;
import org.warmhandoff.analytics.alert.domain.NeighborEarlyWarning;
import org.warmhandoff.analytics.alert.domain.RuleParameters;
import org.warmhandoff.analytics.alert.domain.SpaceTimeScan;
import org.warmhandoff.analytics.alert.domain.WrittenRule;

/**
 * How methods are written: a rule, such as {@code poisson:gate=3}, for each area by itself; {@code neighbors/} before it for a warning from
 * next door; or {@code space-time-scan} for clusters, with {@code days}, {@code longest}, {@code widest}, {@code farthest} (in kilometers),
 * {@code replicates}, {@code gate}, {@code alertDays} and {@code watchDays}.
 */
public final class WrittenMethod {

    static final String NEIGHBORS = "neighbors/";
    static final String SCAN = "space-time-scan";

    private WrittenMethod() {}

    /**
     * @param control null where each area is taken by itself
     * @throws IllegalArgumentException that says what it may be
     */
    public static TestMethod read(String written, AlertHold hold, @Nullable FalseDiscovery control) {
        if (written.startsWith(NEIGHBORS)) {
            String rule = written.substring(NEIGHBORS.length());
            return new FromNeighbors(eachArea(rule, hold, control), new NeighborEarlyWarning(AlertRuleKind.read(rule)));
        }
        WrittenRule rule = WrittenRule.read(written);
        return rule.code().equals(SCAN)
                ? acrossBorders(new RuleParameters(rule.parameters()))
                : eachArea(written, hold, control);
    }

    private static EachArea eachArea(String rule, AlertHold hold, @Nullable FalseDiscovery control) {
        return new EachArea(new AreasTogether(AlertRuleKind.read(rule), hold, control));
    }

    private static AcrossBorders acrossBorders(RuleParameters given) {
        SpaceTimeScan scan = new SpaceTimeScan(
                given.whole("longest", 7),
                given.number("widest", 0.5),
                given.number("farthest", 10),
                given.whole("replicates", 999),
                given.whole("seed", 1));
        AcrossBorders method = new AcrossBorders(
                scan,
                given.whole("days", 28),
                given.whole("gate", 3),
                given.number("alertDays", 365),
                given.number("watchDays", 100));
        given.requireAllKnown();
        return method;
    }
}
