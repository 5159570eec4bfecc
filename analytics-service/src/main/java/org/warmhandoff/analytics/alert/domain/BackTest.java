package org.warmhandoff.analytics.alert.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.statistics.descriptive.Median;

/**
 * What a rule would have done with the counts that there were: how often it would have raised an alert, and how soon it would have seen
 * outbreaks that are put into them.
 *
 * @param every an outbreak is put in at every n-th count, from 1; usually 7
 */
public record BackTest(AlertRule rule, AlertHold hold, int every) {

    public BackTest {
        Parameters.require(every >= 1, "every", "from 1");
    }

    /**
     * @param tested counts that had enough of a baseline
     * @param alerts how many began
     * @param alertsPerYear NaN where nothing was tested
     */
    public record Alerts(int tested, int alerts, double alertsPerYear) {}

    /**
     * @param injected how often it was put in: at counts that are tested, and where no alert held already
     * @param detected how often an alert began while it lasted
     * @param medianDelay counts from its first to the first of the alert, of those that were detected; 0 is the same; NaN for none
     */
    public record Delay(InjectedOutbreak outbreak, int injected, int detected, double medianDelay) {

        /** Share that was detected; NaN for none injected. */
        public double sensitivity() {
            return (double) detected / injected;
        }
    }

    public Alerts alerts(CountSeries series) {
        List<AlertHold.Held> held = hold.test(rule, series);
        int tested = (int) held.stream()
                .filter(day -> day.detection().tier() != Tier.UNTESTED)
                .count();
        int begun = (int)
                IntStream.range(0, held.size()).filter(at -> begins(held, at)).count();
        return new Alerts(tested, begun, begun / (tested / series.perYear()));
    }

    public Delay delay(CountSeries series, InjectedOutbreak outbreak) {
        List<AlertHold.Held> without = hold.test(rule, series);
        List<Integer> delays = new ArrayList<>();
        int injected = 0;
        for (int start = 0; start + outbreak.length() <= series.size(); start += every) {
            AlertHold.Held then = without.get(start);
            if (then.detection().tier() != Tier.UNTESTED && !then.holds()) {
                injected++;
                int injectedAt = start;
                List<AlertHold.Held> with = hold.test(rule, outbreak.in(series, start));
                IntStream.range(0, outbreak.length())
                        .filter(later -> with.get(injectedAt + later).holds())
                        .findFirst()
                        .ifPresent(delays::add);
            }
        }
        double[] sorted = delays.stream().mapToDouble(Integer::doubleValue).toArray();
        return new Delay(
                outbreak,
                injected,
                delays.size(),
                sorted.length == 0 ? Double.NaN : Median.withDefaults().evaluate(sorted));
    }

    private static boolean begins(List<AlertHold.Held> held, int at) {
        return held.get(at).holds() && (at == 0 || !held.get(at - 1).holds());
    }
}
