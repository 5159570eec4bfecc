package org.warmhandoff.analytics.alert.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * When an alert ends: not with the first count that is as usual, and not by getting used to what is unusual. While it lasts, its own
 * unusual counts belong to no baseline; it ends after a number of usual counts in a row. What stays as high for very long is the new usual:
 * then all counts belong to the baselines again.
 *
 * @param usualToEnd usual counts in a row that end an alert, from 1; usually 3
 * @param longest after so many counts an alert's own ones belong to the baselines again; usually 56
 */
public record AlertHold(int usualToEnd, int longest) {

    public AlertHold {
        Parameters.require(usualToEnd >= 1, "usualToEnd", "from 1");
        Parameters.require(longest >= 1, "longest", "from 1");
    }

    /** @param holds true while an alert lasts: from its first count to the last before it has ended */
    public record Held(Detection detection, boolean holds) {}

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
        private int begun = -1;
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
                usual = 0;
                if (begun < 0 && detection.tier() == Tier.ALERT) {
                    begun = at;
                }
                if (begun >= 0) {
                    keepOut(history, begun, at);
                }
            } else if (begun >= 0 && ++usual == usualToEnd) {
                begun = -1;
                usual = 0;
            }
            return new Held(detection, begun >= 0);
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
