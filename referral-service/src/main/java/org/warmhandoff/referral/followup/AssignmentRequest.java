package org.warmhandoff.referral.followup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.warmhandoff.referral.worker.domain.Worker;

/** To whom a lead gives a follow-up. */
public record AssignmentRequest(
        @Schema(description = "Account id of a registered worker.", examples = "worker-4")
                @NotNull(message = "is required")
                @Pattern(regexp = Worker.ACCOUNT, message = "is not an account id")
                String worker) {}
