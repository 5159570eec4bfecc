package org.warmhandoff.referral.supply;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.followup.domain.Material;
import org.warmhandoff.referral.supply.domain.Stock;

/** What a team has of a material. */
@Schema(name = "Supply")
record SupplyView(
        @Schema(description = "Code of the team.") String team,
        Material material,
        @Schema(description = "By all that was recorded; less than 0 when more was given than came in.") long onHand,
        @Schema(description = "At so many or fewer it is time to order.") int lowAt,
        boolean low,
        @Schema(description = "More was given than came in: somebody should look.") boolean mustBeCounted,
        @Schema(description = "When somebody last looked.", nullable = true) @Nullable Instant countedAt) {

    static SupplyView of(Stock stock) {
        return new SupplyView(
                stock.team(),
                stock.material(),
                stock.onHand(),
                stock.lowAt(),
                stock.isLow(),
                stock.mustBeCounted(),
                stock.countedAt());
    }
}
