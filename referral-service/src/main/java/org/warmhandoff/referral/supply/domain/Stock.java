package org.warmhandoff.referral.supply.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.followup.domain.Material;

/**
 * How many of a material a team has, by all that was recorded. It never stands against giving: who is with a person gives what they
 * have in the bag, and a stock below nothing says that it must be counted.
 *
 * @param onHand less than 0 when more was given than was recorded to have come in
 * @param lowAt at so many or fewer it is time to order
 * @param countedAt when somebody last looked; null when nobody has
 */
public record Stock(String team, Material material, long onHand, int lowAt, @Nullable Instant countedAt) {

    public boolean isLow() {
        return onHand <= lowAt;
    }

    public boolean mustBeCounted() {
        return onHand < 0;
    }

    /** By how much a movement of that kind changes it. */
    public int change(MovementKind kind, int said) {
        return kind.change(said, onHand);
    }
}
