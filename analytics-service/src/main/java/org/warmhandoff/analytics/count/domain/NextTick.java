package org.warmhandoff.analytics.count.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.count.CountWindow;

/**
 * When the counts are brought up to next, and which facts can make a difference by the mere passing of time: those whose
 * time has entered or left some window since the last tick.
 *
 * @param asOf end of the windows; to the millisecond
 * @param since the time that has passed since the last tick
 * @param passed the times of occurrence that crossed an edge of a window
 * @param everything true when no earlier tick can be built on: every area is counted anew
 */
public record NextTick(Instant asOf, TimeSpan since, List<TimeSpan> passed, boolean everything) {

    /** A clock that is set back by no more than this is waited for, so that the as-of time does not go back. */
    static final Duration WAITED_FOR = Duration.ofMinutes(1);

    public NextTick {
        passed = List.copyOf(passed);
    }

    /**
     * @param last the as-of time of the tick before; null when there was none
     * @param now what the clock says
     */
    public static NextTick after(@Nullable Instant last, Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        if (last == null || time.isBefore(last.minus(WAITED_FOR))) {
            TimeSpan longest = TimeSpan.window(CountWindow.FOUR_WEEKS, time);
            return new NextTick(time, longest, List.of(longest), true);
        }
        return time.isAfter(last)
                ? new NextTick(time, new TimeSpan(last, time), edgesPassed(last, time), false)
                : new NextTick(last, new TimeSpan(last, last), List.of(), false);
    }

    private static List<TimeSpan> edgesPassed(Instant last, Instant now) {
        TimeSpan entered = new TimeSpan(last, now);
        Stream<TimeSpan> left = Arrays.stream(CountWindow.values())
                .map(window -> new TimeSpan(last.minus(window.length()), now.minus(window.length())));
        return Stream.concat(Stream.of(entered), left).toList();
    }
}
