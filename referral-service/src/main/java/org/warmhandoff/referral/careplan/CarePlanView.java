package org.warmhandoff.referral.careplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.careplan.domain.CarePlan;
import org.warmhandoff.referral.careplan.domain.NeedState;
import org.warmhandoff.referral.careplan.domain.OwnWords;
import org.warmhandoff.referral.careplan.domain.SupportKind;
import org.warmhandoff.referral.need.domain.Need;

/** What a person wants, needs and can lean on. */
@Schema(name = "CarePlan")
public record CarePlanView(
        @Schema(
                        description =
                                "Also the ETag; 0 when nothing was said yet. It rises and falls: compare it for equality only.")
                long version,
        List<GoalView> goals,
        List<NeedView> needs,
        List<SupportView> supports) {

    /** A goal. */
    @Schema(name = "Goal")
    public record GoalView(UUID id, @Schema(description = "The person's own.") String words, Instant since) {}

    /** A need. */
    @Schema(name = "StatedNeed")
    public record NeedView(
            Need need, NeedState state, @Schema(description = "Since when it is in this state.") Instant since) {}

    /** Somebody to lean on. */
    @Schema(name = "Support")
    public record SupportView(
            UUID id,
            SupportKind kind,
            @Schema(description = "As the person calls them.", nullable = true) @Nullable String name,
            Instant since) {}

    static CarePlanView of(CarePlan plan) {
        return new CarePlanView(
                plan.version(),
                plan.goals().stream()
                        .map(one -> new GoalView(one.id(), one.words().text(), one.since()))
                        .toList(),
                plan.needs().stream()
                        .map(one -> new NeedView(one.need(), one.state(), one.since()))
                        .toList(),
                plan.supports().stream()
                        .map(one -> new SupportView(one.id(), one.kind(), text(one.name()), one.since()))
                        .toList());
    }

    private static @Nullable String text(@Nullable OwnWords words) {
        return words == null ? null : words.text();
    }
}
