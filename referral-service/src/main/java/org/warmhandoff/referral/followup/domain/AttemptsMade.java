package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.warmhandoff.contracts.incident.OutreachConsent;

/**
 * The attempts of one follow-up.
 *
 * @param zone the community's time zone, in which a time of day is meant
 */
public record AttemptsMade(List<One> all, ZoneId zone) {

    /** One of them, as far as rules ask. */
    public record One(Instant at, AttemptChannel channel, Reached reached, OutreachConsent consent) {}

    public AttemptsMade {
        all = List.copyOf(all);
    }

    AttemptsMade since(Instant start) {
        return new AttemptsMade(
                all.stream().filter(one -> !one.at().isBefore(start)).toList(), zone);
    }

    /** The last answer that the person gave; not asked when they gave none. */
    OutreachConsent consent() {
        return all.stream()
                .filter(one -> one.consent() != OutreachConsent.NOT_ASKED)
                .max(Comparator.comparing(One::at))
                .map(One::consent)
                .orElse(OutreachConsent.NOT_ASKED);
    }

    Set<AttemptChannel> channels() {
        return all.stream().map(One::channel).collect(Collectors.toUnmodifiableSet());
    }

    Set<TimeBand> timeBands() {
        return all.stream().map(one -> TimeBand.of(one.at(), zone)).collect(Collectors.toUnmodifiableSet());
    }
}
