package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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
 * An attempt as a worker records it. There is no place for words: they would tell of somebody.
 *
 * @param at when it was made: not before the overdose and not in the future
 */
public record AttemptRequest(
        @Schema(examples = "2026-03-07T15:00:00-05:00") @NotNull(message = "is required") OffsetDateTime at,
        @NotNull(message = "is required") AttemptChannel channel,
        @NotNull(message = "is required") Reached reached,
        @Nullable AttemptPlace place,
        @Schema(description = "Who went or called.") @Nullable @Size(max = 10) List<@NotNull CrewRole> crew,
        @Schema(description = "Whether police were there.") @Nullable Boolean policePresent,
        @Schema(description = "The person was in touch first.") @Nullable Boolean initiatedByPerson,
        @Schema(description = "Family or friends asked for the materials on their own.") @Nullable
                Boolean askedByNetwork,
        @Schema(description = "What the person answered when asked whether outreach may go on.") @Nullable
                OutreachConsent consent,
        @Schema(description = "How many of each were given or left.") @Nullable @Size(max = 20)
                Map<@NotNull Material, @NotNull @Min(1) @Max(100) Integer> materials,
        @Nullable NextStep nextStep,
        @Schema(description = "When the next step is planned.") @Nullable OffsetDateTime nextAt) {

    Attempt toAttempt() {
        return new Attempt(
                instant(at),
                channel,
                reached,
                place,
                crew == null ? Set.of() : Set.copyOf(crew),
                Boolean.TRUE.equals(policePresent),
                Boolean.TRUE.equals(initiatedByPerson),
                Boolean.TRUE.equals(askedByNetwork),
                Objects.requireNonNullElse(consent, OutreachConsent.NOT_ASKED),
                materials == null ? Map.of() : materials,
                nextStep,
                nextAt == null ? null : instant(nextAt));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
