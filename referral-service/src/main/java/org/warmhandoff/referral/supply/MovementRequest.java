package org.warmhandoff.referral.supply;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.warmhandoff.referral.followup.domain.Material;
import org.warmhandoff.referral.supply.domain.MovementKind;

/** What has come in, was lost, or was counted. */
@Schema(name = "SupplyMovement")
record MovementRequest(
        @Schema(description = "Code of the team.") @NotNull(message = "is required") String team,
        @NotNull(message = "is required") Material material,
        @Schema(description = "received, lost or counted; what is given is recorded with the attempt.")
                @NotNull(message = "is required")
                MovementKind kind,
        @Schema(description = "How many; of counted, how many are there.")
                @NotNull(message = "is required")
                @Min(value = 0, message = "must be 0 or more")
                @Max(value = 100_000, message = "must be 100000 at most")
                Integer quantity) {}
