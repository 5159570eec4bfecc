package org.warmhandoff.incident.feed.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * How a feed has come in so far. What counts is the hours in which anything came, not the reports: a file of a thousand
 * reports is one arrival, as a single call is, so a feed cannot look busier than it is by sending much at once.
 *
 * @param arrivals how many hours (UTC) had a report
 * @param span from the first such hour to the last
 * @param longGap the second longest time between two arrivals: a night, a weekend, the wait for the next file. The longest may
 *     have been an outage, and one outage must not excuse the next. Zero with fewer than two gaps.
 */
public record Rhythm(int arrivals, Duration span, Duration longGap) {

    /** @param receivedAt when reports came, in any order; several of one hour are one arrival */
    public static Rhythm of(Collection<Instant> receivedAt) {
        TreeSet<Instant> hours = new TreeSet<>();
        receivedAt.forEach(time -> hours.add(time.truncatedTo(ChronoUnit.HOURS)));
        if (hours.isEmpty()) {
            return new Rhythm(0, Duration.ZERO, Duration.ZERO);
        }
        return new Rhythm(hours.size(), Duration.between(hours.first(), hours.last()), secondLongest(gaps(hours)));
    }

    /** How many times the feed was waited for and came. */
    public int gaps() {
        return Math.max(arrivals - 1, 0);
    }

    /** Mean time between two arrivals; zero before the second. */
    public Duration meanGap() {
        return gaps() == 0 ? Duration.ZERO : span.dividedBy(gaps());
    }

    private static List<Duration> gaps(TreeSet<Instant> hours) {
        List<Duration> gaps = new ArrayList<>();
        Iterator<Instant> following = hours.iterator();
        Instant before = following.next();
        while (following.hasNext()) {
            Instant after = following.next();
            gaps.add(Duration.between(before, after));
            before = after;
        }
        return gaps;
    }

    private static Duration secondLongest(List<Duration> gaps) {
        return gaps.size() < 2
                ? Duration.ZERO
                : gaps.stream().sorted().skip(gaps.size() - 2).findFirst().orElseThrow();
    }
}
