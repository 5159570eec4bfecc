package org.warmhandoff.incident.feed.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How long after one report the next is due at the latest. Longer than that is not chance any more.
 *
 * <ul>
 *   <li><b>Chance.</b> Of reports that come at random with a mean gap m (a Poisson stream), a gap longer than t has the
 *       probability exp(-t/m). It falls below {@value #CHANCE} at t = m ln 1000, which is 6.9 m.
 *   <li><b>Nights and weekends.</b> Reports do not come evenly. A feed is given half as long again as its second longest gap
 *       ({@link Rhythm#longGap}), so a pause that it makes regularly is no silence.
 *   <li><b>Regular feeds.</b> A feed that sends one file a day need not be waited for as if it came by chance, which would be a
 *       week: three times its second longest gap is enough. Among n + 1 random gaps the last is longer than that with
 *       probability 4! n! / (n + 3)!, the expected value of exp(-3 L/m) for the second longest L of n exponential gaps; below
 *       {@value #CHANCE} from n = {@value #GAPS_OF_A_REGULAR_FEED} on, so only then.
 *   <li><b>Floor.</b> Nobody is called because of a few quiet hours, an update of a partner's system or a holiday morning.
 *   <li><b>Too few to tell.</b> Before a feed has been heard often enough, and over two weekends, it has no rhythm and is never
 *       silent.
 * </ul>
 *
 * <p>False alarms: a gap is judged once, however often somebody looks, so they depend on the number of gaps. For a steady random
 * feed, simulated over decades, there are 0.2 to 0.6 a year at mean gaps between two hours and a week, and none at an hour or
 * less, where the floor decides; 0.1 to 0.5 with four times as many reports by day as by night. Twenty feeds give about six
 * a year.
 *
 * @param shortest the floor
 * @param leastArrivals hours with a report that a rhythm needs; 2 or more
 * @param leastHistory time from the first to the last of them that a rhythm needs
 */
public record SilenceRule(Duration shortest, int leastArrivals, Duration leastHistory) {

    /** Probability of a gap that is taken for silence, when chance alone decides. */
    static final double CHANCE = 0.001;

    /** Gaps from which on three times the second longest is as rare as {@value #CHANCE}. */
    static final int GAPS_OF_A_REGULAR_FEED = 27;

    private static final double MEAN_GAPS = -Math.log(CHANCE);

    public SilenceRule {
        if (shortest.isNegative() || shortest.isZero() || leastArrivals < 2) {
            throw new IllegalArgumentException("a rhythm takes two arrivals, and a floor is longer than nothing");
        }
    }

    /** How long the feed may be quiet, to the second; nothing while its rhythm is not known. */
    public Optional<Duration> expectedWithin(Rhythm rhythm) {
        if (rhythm.arrivals() < leastArrivals || rhythm.span().compareTo(leastHistory) < 0) {
            return Optional.empty();
        }
        Duration byChance = times(rhythm.meanGap(), MEAN_GAPS);
        Duration byHabit =
                rhythm.gaps() < GAPS_OF_A_REGULAR_FEED ? byChance : shorter(byChance, times(rhythm.longGap(), 3));
        return Optional.of(longest(shortest, times(rhythm.longGap(), 1.5), byHabit));
    }

    private static Duration times(Duration gap, double factor) {
        return Duration.ofSeconds(Math.round(gap.toSeconds() * factor));
    }

    private static Duration shorter(Duration one, Duration other) {
        return Collections.min(List.of(one, other));
    }

    private static Duration longest(Duration... durations) {
        return Collections.max(Arrays.asList(durations));
    }
}
