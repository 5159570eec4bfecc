package org.warmhandoff.referral.careplan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.careplan.domain.CarePlan;
import org.warmhandoff.referral.careplan.domain.CarePlanEntry;
import org.warmhandoff.referral.careplan.domain.NeedState;
import org.warmhandoff.referral.careplan.domain.OwnWords;
import org.warmhandoff.referral.careplan.domain.StatedPlan;
import org.warmhandoff.referral.careplan.domain.SupportKind;
import org.warmhandoff.referral.need.domain.Need;

/** What the person wants, needs and can lean on, in place of what was said before. */
public record CarePlanRequest(
        @NotNull(message = "is required") @Size(max = 20, message = "holds more than 20 goals")
                List<@Valid @NotNull(message = "is required") GoalSaid> goals,
        @NotNull(message = "is required") @Size(max = 30, message = "holds more than 30 needs")
                List<@Valid @NotNull(message = "is required") NeedSaid> needs,
        @NotNull(message = "is required") @Size(max = 20, message = "holds more than 20 supports")
                List<@Valid @NotNull(message = "is required") SupportSaid> supports) {

    private static final String NOT_TEXT = "holds a control character";

    /** A goal. */
    @Schema(name = "GoalSaid")
    public record GoalSaid(
            @Schema(description = "Of the goal that it was before; left out for a new one.") @Nullable UUID id,
            @Schema(description = "The person's own.", examples = "Sleep in a room of my own again")
                    @NotBlank(message = "is required")
                    @Size(max = OwnWords.MOST_OF_A_GOAL, message = "is longer than 500 characters")
                    @Pattern(regexp = OwnWords.PATTERN, message = NOT_TEXT)
                    String words) {}

    /** A need. */
    @Schema(name = "NeedSaid")
    public record NeedSaid(
            @NotNull(message = "is required") Need need, @NotNull(message = "is required") NeedState state) {}

    /** Somebody to lean on. */
    @Schema(name = "SupportSaid")
    public record SupportSaid(
            @Schema(description = "Of the support that it was before; left out for a new one.") @Nullable UUID id,
            @NotNull(message = "is required") SupportKind kind,
            @Schema(description = "As the person calls them; left out when they give none.", examples = "my aunt")
                    @Nullable
                    @Size(max = OwnWords.MOST_OF_A_NAME, message = "is longer than 120 characters")
                    @Pattern(regexp = OwnWords.PATTERN, message = NOT_TEXT)
                    String name) {}

    /** @throws ProblemException 422 for an id that is none of the plan's, and for anything that is named twice */
    StatedPlan statedOver(CarePlan before) {
        requireOf(before.goals(), goals.stream().map(GoalSaid::id).toList(), "/goals/");
        requireOf(before.supports(), supports.stream().map(SupportSaid::id).toList(), "/supports/");
        requireEachOnce(needs.stream().map(NeedSaid::need).toList());
        return new StatedPlan(
                goals.stream()
                        .map(one -> new StatedPlan.Goal(one.id(), new OwnWords(one.words())))
                        .toList(),
                needs.stream()
                        .map(one -> new StatedPlan.StatedNeed(one.need(), one.state()))
                        .toList(),
                supports.stream()
                        .map(one -> new StatedPlan.Support(one.id(), one.kind(), words(one.name())))
                        .toList());
    }

    private static @Nullable OwnWords words(@Nullable String name) {
        return name == null || name.isBlank() ? null : new OwnWords(name);
    }

    private static void requireOf(
            List<? extends CarePlanEntry> before, List<? extends @Nullable UUID> ids, String pointer) {
        Set<UUID> free = before.stream().map(CarePlanEntry::id).collect(Collectors.toCollection(HashSet::new));
        for (int index = 0; index < ids.size(); index++) {
            UUID id = ids.get(index);
            if (id != null && !free.remove(id)) {
                throw ProblemException.invalid(
                        pointer + index + "/id", "unknown", "is of nothing in this plan, or named twice");
            }
        }
    }

    private static void requireEachOnce(List<Need> needs) {
        Set<Need> said = new HashSet<>();
        for (int index = 0; index < needs.size(); index++) {
            if (!said.add(needs.get(index))) {
                throw ProblemException.invalid("/needs/" + index + "/need", "twice", "is named twice");
            }
        }
    }
}
