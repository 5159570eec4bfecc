package org.warmhandoff.analytics.alert.domain;

/**
 * More events than there were, as a test of how soon a rule would have seen them: spread as evenly over the days as whole events can be,
 * the first ones having one more.
 *
 * @param events more in all, from 1
 * @param length over how many counts of a series, from 1
 */
public record InjectedOutbreak(int events, int length) {

    public InjectedOutbreak {
        Parameters.require(events >= 1, "events", "from 1");
        Parameters.require(length >= 1, "length", "from 1");
    }

    CountSeries in(CountSeries series, int start) {
        double[] more = new double[series.size()];
        for (int at = start; at < Math.min(start + length, more.length); at++) {
            more[at] = events / length + (at - start < events % length ? 1 : 0);
        }
        return series.plus(more);
    }
}
