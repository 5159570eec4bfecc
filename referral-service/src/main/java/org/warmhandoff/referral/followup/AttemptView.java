package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.referral.followup.domain.Attempt;
import org.warmhandoff.referral.followup.domain.AttemptChannel;
import org.warmhandoff.referral.followup.domain.AttemptPlace;
import org.warmhandoff.referral.followup.domain.CrewRole;
import org.warmhandoff.referral.followup.domain.Material;
import org.warmhandoff.referral.followup.domain.NextStep;
import org.warmhandoff.referral.followup.domain.Reached;

/**
 * An attempt as callers see it.
 *
 * @param recordedBy opaque account id of who recorded it
 */
public record AttemptView(
        UUID attemptId,
        Instant at,
        AttemptChannel channel,
        Reached reached,
        @Schema(nullable = true) @Nullable AttemptPlace place,
        Set<CrewRole> crew,
        boolean policePresent,
        boolean initiatedByPerson,
        boolean askedByNetwork,
        OutreachConsent consent,
        Map<Material, Integer> materials,
        @Schema(nullable = true) @Nullable NextStep nextStep,
        @Schema(nullable = true) @Nullable Instant nextAt,
        String recordedBy,
        Instant recordedAt) {

    static AttemptView of(AttemptStore.Recorded recorded) {
        Attempt attempt = recorded.attempt();
        return new AttemptView(
                recorded.id(),
                attempt.at(),
                attempt.channel(),
                attempt.reached(),
                attempt.place(),
                attempt.crew(),
                attempt.policePresent(),
                attempt.initiatedByPerson(),
                attempt.askedByNetwork(),
                attempt.consent(),
                attempt.materials(),
                attempt.nextStep(),
                attempt.nextAt(),
                recorded.recordedBy(),
                recorded.recordedAt());
    }
}
