package org.warmhandoff.analytics.alert.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * When a watch or an alert ends: not with the first count that is as usual, and not by getting used to what is unusual. While an alert
 * lasts, its own unusual counts belong to no baseline; it ends after a number of usual counts in a row. What stays as high for very long is
 * the new usual: then all counts belong to the baselines again. The counts of a watch that never becomes an alert stay in the baselines.
 *
 * @param usualToEnd usual counts in a row that end it, from 1; usually 3
 * @param longest after so many counts an alert's own ones belong to the baselines again; usually 56
 */
public record AlertHold(int usualToEnd, int longest) {

    public AlertHold {
        Parameters.require(usualToEnd >= 1, "usualToEnd", "from 1");
        Parameters.require(longest >= 1, "longest", "from 1");
    }

    /**
     * @param detection of this count
     * @param standing what lasts at this count: {@link Tier#ALERT} from the first count that is one, {@link Tier#WATCH} where none was yet,
     *     {@link Tier#NONE} otherwise
     */
    public record Held(Detection detection, Tier standing) {

        /** True while an alert lasts: from its first count to the last before it has ended. */
        public boolean holds() {
            return standing == Tier.ALERT;
        }
    }

    /** One answer for each count, in order. */
    public List<Held> test(AlertRule rule, CountSeries series) {
        Run run = on(rule, series);
        List<Held> held = new ArrayList<>();
        for (int at = 0; at < series.size(); at++) {
            held.add(run.decide(at, run.test(at)));
        }
        return held;
    }

    /** The same, count by count, for whoever has a say between what the rule finds and what is made of it. */
    Run on(AlertRule rule, CountSeries series) {
        return new Run(rule, series);
    }

    /** One series on its way. */
    final class Run {

        private final CountHistory history;
        private final AlertRule.Detector detector;
        private Tier standing = Tier.NONE;
        private int begun;
        private int usual;

        private Run(AlertRule rule, CountSeries series) {
            history = CountHistory.of(series);
            detector = rule.on(history);
        }

        /** What the rule says of the next count. */
        Detection test(int at) {
            return detector.test(at);
        }

        /** @param detection of this count, as it is to stand */
        Held decide(int at, Detection detection) {
            if (detection.isUnusual()) {
                rise(at, detection.tier());
            } else if (standing != Tier.NONE && ++usual == usualToEnd) {
                standing = Tier.NONE;
            }
            return new Held(detection, standing);
        }

        private void rise(int at, Tier tier) {
            usual = 0;
            if (standing != Tier.ALERT) {
                standing = tier;
                begun = at;
            }
            if (standing == Tier.ALERT) {
                keepOut(history, begun, at);
            }
        }
    }

    private void keepOut(CountHistory history, int begun, int at) {
        if (at - begun < longest) {
            history.leaveOut(at);
        } else {
            history.takeAllIn();
        }
    }
}
