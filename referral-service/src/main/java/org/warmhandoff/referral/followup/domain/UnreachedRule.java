package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.warmhandoff.contracts.followup.FollowUpOutcome;

/**
 * How much must have been tried before a follow-up can end with nobody reached. Most attempts fail, so few attempts say nothing.
 *
 * @param attempts at least this many
 * @param channels on at least this many channels
 * @param timeBands in at least this many {@linkplain TimeBand bands}
 * @param lately only attempts of this last time count
 */
public record UnreachedRule(int attempts, int channels, int timeBands, Duration lately) {

    private static final Set<FollowUpOutcome> UNREACHED =
            EnumSet.of(FollowUpOutcome.UNABLE_TO_LOCATE, FollowUpOutcome.UNABLE_TO_CONTACT);

    public UnreachedRule {
        if (attempts < 1 || channels < 1 || timeBands < 1 || channels > attempts || timeBands > attempts) {
            throw new IllegalArgumentException("the minimum must be one that attempts can meet");
        }
    }

    public static boolean isUnreached(FollowUpOutcome outcome) {
        return UNREACHED.contains(outcome);
    }

    boolean isMet(AttemptsMade all, Instant now) {
        AttemptsMade made = all.since(now.minus(lately));
        return made.all().size() >= attempts
                && made.channels().size() >= channels
                && made.timeBands().size() >= timeBands;
    }
}
