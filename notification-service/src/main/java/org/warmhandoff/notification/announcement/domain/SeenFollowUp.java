package org.warmhandoff.notification.announcement.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a follow-up.
 *
 * @param version the highest that was seen; 0 before the first
 * @param announcedTeam the team that was told of it last; null before any was
 */
public record SeenFollowUp(UUID id, long version, @Nullable String announcedTeam) {

    public static SeenFollowUp never(UUID id) {
        return new SeenFollowUp(id, 0, null);
    }

    /** The same, when this version was seen too. */
    public SeenFollowUp at(long seenVersion) {
        return new SeenFollowUp(id, Math.max(version, seenVersion), announcedTeam);
    }

    public SeenFollowUp announcedTo(String team) {
        return new SeenFollowUp(id, version, team);
    }
}
