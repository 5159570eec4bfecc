package org.warmhandoff.referral.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.vault.IdentityOnFile;
import org.warmhandoff.referral.handoff.domain.AccessNeed;
import org.warmhandoff.referral.handoff.domain.Asked;
import org.warmhandoff.referral.handoff.domain.Confirmation;
import org.warmhandoff.referral.handoff.domain.HandOff;
import org.warmhandoff.referral.handoff.domain.HandOffState;
import org.warmhandoff.referral.handoff.domain.HandOffStatus;
import org.warmhandoff.referral.need.domain.Need;

/** A hand-off as callers see it. The receiving agency sees less: no follow-up, nobody's account, and of what it no longer has no need. */
@Schema(name = "HandOff")
public record HandOffView(
        UUID handOffId,
        @Schema(description = "Also the ETag.") long version,
        @Schema(description = "True for whoever reads it as the receiving agency.") boolean received,
        HandOffStatus status,
        @Schema(description = "Why it was declined or withdrawn, or the person did not get there.", nullable = true)
                @Nullable
                String reason,
        @Schema(description = "Code of the agency that offers it.") String fromAgency,
        @Schema(description = "Code of the receiving agency.") String toAgency,
        @Schema(description = "Id of the service in the directory.", nullable = true) @Nullable String resource,
        @Schema(nullable = true) @Nullable Need need,
        @Schema(description = "The neighborhood.", nullable = true) @Nullable String area,
        @Schema(description = "BCP 47 tag.", nullable = true) @Nullable String language,
        Set<AccessNeed> accessNeeds,
        @Schema(description = "When the person can come first; null for at once.", nullable = true) @Nullable
                Instant from,
        @Schema(description = "When the person is to have come.", nullable = true) @Nullable Instant by,
        @Schema(description = "When it lapses without an answer.", nullable = true) @Nullable Instant answerBy,
        @Schema(description = "It waits longer than it should. Says something of the services.") boolean late,
        @Schema(description = "When the person got there.", nullable = true) @Nullable Instant arrivedAt,
        @Schema(description = "Who has confirmed it.", nullable = true) @Nullable Confirmation confirmedBy,
        @Schema(nullable = true) @Nullable UUID followUpId,
        @Schema(description = "Account id.", nullable = true) @Nullable String offeredBy,
        @Schema(description = "It belongs to an exercise: nobody is waiting.") boolean exercise,
        Instant offeredAt,
        Instant updatedAt,
        @Schema(description = "Goes wherever what was disclosed goes (42 CFR 2.32).", nullable = true) @Nullable
                String notice,
        @Schema(description = "Of one hand-off that was offered by who reads it.", nullable = true) @Nullable
                List<HandOffHistory.Line> history) {

    /** As the agency that offered it sees it. */
    static HandOffView sent(HandOff one, @Nullable List<HandOffHistory.Line> history) {
        return of(one, false, one.asked(), history);
    }

    /** As the receiving agency sees it: what it was told, as long as it has or had the person in its care. */
    static HandOffView received(HandOff one) {
        return of(one, true, isDisclosed(one) ? one.asked() : null, null);
    }

    /** True while the receiving agency has reason to know. What was declined or taken back it has no more. */
    static boolean isDisclosed(HandOff one) {
        return one.isUnderWay() || one.state() instanceof HandOffState.Arrived;
    }

    private static HandOffView of(
            HandOff one, boolean received, @Nullable Asked asked, @Nullable List<HandOffHistory.Line> history) {
        HandOffState.@Nullable Arrived arrived = one.state() instanceof HandOffState.Arrived is ? is : null;
        return new HandOffView(
                one.id(),
                one.version(),
                received,
                one.state().status(),
                one.state().reason().map(Coded::code).orElse(null),
                one.fromAgency(),
                one.to().agency(),
                one.to().listing(),
                asked == null ? null : asked.need(),
                asked == null ? null : asked.area(),
                asked == null ? null : asked.language(),
                asked == null ? Set.of() : asked.accessNeeds(),
                asked == null ? null : asked.from(),
                asked == null ? null : asked.by(),
                one.state() instanceof HandOffState.Offered offered ? offered.answerBy() : null,
                one.isUnderWay() && one.remindedAt() != null,
                arrived == null ? null : arrived.at(),
                arrived == null ? null : arrived.by(),
                received ? null : one.followUpId(),
                received ? null : one.offeredBy().account(),
                one.exercise(),
                one.offeredAt(),
                one.updatedAt(),
                received && asked != null ? IdentityOnFile.PART_2_NOTICE : null,
                history);
    }
}
