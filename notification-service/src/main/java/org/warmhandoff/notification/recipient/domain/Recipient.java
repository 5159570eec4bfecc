package org.warmhandoff.notification.recipient.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who hears of a team's tasks, in one place: a person with a mailbox and a webhook is two recipients.
 *
 * @param version rises by one with every change
 * @param team code of the team
 * @param inactiveReason null while it is active
 */
public record Recipient(
        UUID id,
        long version,
        String team,
        Destination destination,
        @Nullable InactiveReason inactiveReason,
        Instant createdAt,
        Instant updatedAt) {

    /** One that is told from now on. */
    public static Recipient registered(UUID id, String team, Destination destination, Instant now) {
        return new Recipient(id, 1, team, destination, null, now, now);
    }

    public boolean isActive() {
        return inactiveReason == null;
    }

    /** The recipient as it is told from now on, also when it was told nothing before. */
    public Recipient replaced(String newTeam, Destination newDestination, Instant now) {
        return new Recipient(id, version + 1, newTeam, newDestination, null, createdAt, now);
    }

    /** The recipient as one that is told nothing more. One that is inactive already stays as it is. */
    public Recipient deactivated(InactiveReason reason, Instant now) {
        return isActive() ? new Recipient(id, version + 1, team, destination, reason, createdAt, now) : this;
    }
}
