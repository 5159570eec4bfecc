package org.warmhandoff.incident.linking.domain;

import java.time.Duration;
import java.util.Optional;

import org.warmhandoff.incident.report.domain.Report;

/**
 * How late the later of the two reports came after what it tells of. The later a report comes, the likelier another of the same
 * event is there already: of those that come within three hours some 3 of 10, of those of the same day 3 of 4, and of those
 * that come after days nearly all. The shares are rounded from generated streams, and more careful than these where they say
 * "always". That holds for every kind of agency: one that sends its records each night is the second, whoever it is.
 */
enum ArrivalRule implements Observation {
    CAME_SOON(0.3),
    CAME_WITHIN_A_DAY(0.75),
    CAME_LATE(0.93);

    private static final Duration SOON = Duration.ofHours(3);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final double second;

    ArrivalRule(double second) {
        this.second = second;
    }

    /** Nothing for two that came together, as in one file: neither was there when the other came. */
    static Optional<Observation> compare(Report one, Report other) {
        int order = one.receivedAt().compareTo(other.receivedAt());
        return order == 0 ? Optional.empty() : Optional.of(of(order > 0 ? one : other));
    }

    private static ArrivalRule of(Report later) {
        Duration lateness = Duration.between(later.facts().occurredAt(), later.receivedAt());
        if (lateness.compareTo(SOON) < 0) {
            return CAME_SOON;
        }
        return lateness.compareTo(A_DAY) < 0 ? CAME_WITHIN_A_DAY : CAME_LATE;
    }

    @Override
    public LinkRule rule() {
        return LinkRule.ARRIVAL;
    }

    @Override
    public Likelihood likelihood() {
        return new Likelihood(second, 1 - second);
    }
}
