package org.warmhandoff.notification.announcement.domain;

import java.time.Duration;
import java.time.Instant;

import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.FollowUpStatus;

/**
 * Which follow-ups are news: one that is open is announced to its team, once. So a follow-up that is open without a team is
 * announced when it gets one, one that moves to another team is announced to that one, and one that is returned to the pool
 * is no news to the team that was told of it before.
 *
 * @param oldest how long after the overdose a follow-up can be news: older ones come from loading past records, which should
 *     wake nobody
 */
public record AnnouncementRule(Duration oldest) {

    /** What the rule says of one snapshot. */
    public sealed interface Decision {

        /** The team should hear of it. */
        record Announce(String team) implements Decision {}

        /** Nobody should. */
        record KeepQuiet(Reason reason) implements Decision {}
    }

    /** Why nobody should hear of it. */
    public enum Reason {
        /** This version, or a later one, was seen before. */
        SEEN_BEFORE,
        /** Somebody works on it, or it has ended. */
        NOT_OPEN,
        /** No team covers its area yet. */
        NO_TEAM,
        /** The team has been told. */
        TEAM_WAS_TOLD,
        /** The overdose was too long ago. */
        TOO_OLD,
        /** It belongs to an exercise. */
        EXERCISE
    }

    public Decision decide(SeenFollowUp seen, FollowUpSnapshot snapshot, Instant now) {
        String team = snapshot.team();
        if (snapshot.version() <= seen.version()) {
            return new Decision.KeepQuiet(Reason.SEEN_BEFORE);
        }
        if (snapshot.status() != FollowUpStatus.OPEN) {
            return new Decision.KeepQuiet(Reason.NOT_OPEN);
        }
        if (team == null) {
            return new Decision.KeepQuiet(Reason.NO_TEAM);
        }
        if (team.equals(seen.announcedTeam())) {
            return new Decision.KeepQuiet(Reason.TEAM_WAS_TOLD);
        }
        if (snapshot.occurredAt().isBefore(now.minus(oldest))) {
            return new Decision.KeepQuiet(Reason.TOO_OLD);
        }
        if (Boolean.TRUE.equals(snapshot.exercise())) {
            return new Decision.KeepQuiet(Reason.EXERCISE);
        }
        return new Decision.Announce(team);
    }
}
