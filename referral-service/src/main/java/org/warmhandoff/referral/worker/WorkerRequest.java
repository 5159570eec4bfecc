package org.warmhandoff.referral.worker;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.referral.worker.domain.Shift;
import org.warmhandoff.referral.worker.domain.Skill;
import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerProfile;
import org.warmhandoff.referral.worker.domain.WorkerRole;

/**
 * A worker as an administrator or a lead writes it.
 *
 * @param mostTasks 0 to 200; 20 when left out
 */
public record WorkerRequest(
        @Schema(description = "false: nothing is offered. true when left out.") @Nullable Boolean active,
        @NotEmpty(message = "names no team") @Size(max = 20, message = "holds more than 20 teams")
                List<@NotNull(message = "is required") @Pattern(regexp = CODE, message = "is not a team code") String>
                        teams,
        @NotNull(message = "is required") WorkerRole role,
        @Nullable Gender gender,
        @Schema(description = "BCP 47 tags.", examples = "[\"en\", \"es\"]") @Nullable @Size(max = 20)
                List<@NotNull @Pattern(regexp = LANGUAGE, message = "is not a language tag such as es") String>
                        languages,
        @Nullable @Size(max = 10) List<@NotNull Skill> skills,
        @Schema(description = "Codes of the neighborhoods they know; left out: all of their teams'.")
                @Nullable
                @Size(max = 1000)
                List<@NotNull @Pattern(regexp = CODE, message = "is not an area code") String> areas,
        @Schema(description = "When they work, every week; left out: any time.") @Nullable @Size(max = 50)
                List<@NotNull @Valid Hours> shifts,
        @Schema(description = "Unfinished follow-ups above which nothing more is offered; 20 when left out.")
                @Nullable
                @Min(value = 0, message = "is less than 0")
                @Max(value = 200, message = "is more than 200")
                Integer mostTasks) {

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}";
    private static final int USUAL_TASKS = 20;

    /**
     * A shift.
     *
     * @param to one that is not after {@code from} is of the next day
     */
    public record Hours(
            @NotNull(message = "is required") DayOfWeek day,
            @Schema(type = SchemaType.STRING, examples = "08:00") @NotNull(message = "is required") LocalTime from,
            @Schema(type = SchemaType.STRING, examples = "16:00") @NotNull(message = "is required") LocalTime to) {}

    WorkerProfile toProfile(Worker worker, long version) {
        return new WorkerProfile(
                worker,
                version,
                !Boolean.FALSE.equals(active),
                Set.copyOf(teams),
                role,
                gender,
                languages == null ? Set.of() : Set.copyOf(languages),
                skills == null ? Set.of() : Set.copyOf(skills),
                areas == null ? Set.of() : Set.copyOf(areas),
                shifts == null
                        ? List.of()
                        : shifts.stream()
                                .map(one -> new Shift(one.day(), one.from(), one.to()))
                                .toList(),
                mostTasks == null ? USUAL_TASKS : mostTasks);
    }
}
