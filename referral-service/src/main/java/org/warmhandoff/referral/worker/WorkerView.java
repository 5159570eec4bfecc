package org.warmhandoff.referral.worker;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.referral.worker.domain.Skill;
import org.warmhandoff.referral.worker.domain.WorkerProfile;
import org.warmhandoff.referral.worker.domain.WorkerRole;

/** A worker as callers see it: an account id, and no name. */
public record WorkerView(
        String account,
        @Schema(description = "Also the ETag.") long version,
        boolean active,
        List<String> teams,
        WorkerRole role,
        @Schema(nullable = true) @Nullable Gender gender,
        List<String> languages,
        List<Skill> skills,
        List<String> areas,
        List<Hours> shifts,
        int mostTasks) {

    /** A shift. */
    public record Hours(
            DayOfWeek day,
            @Schema(type = SchemaType.STRING, examples = "08:00") LocalTime from,
            @Schema(type = SchemaType.STRING, examples = "16:00") LocalTime to) {}

    static WorkerView of(WorkerProfile profile) {
        return new WorkerView(
                profile.worker().account(),
                profile.version(),
                profile.active(),
                profile.teams().stream().sorted().toList(),
                profile.role(),
                profile.gender(),
                profile.languages().stream().sorted().toList(),
                profile.skills().stream().sorted().toList(),
                profile.areas().stream().sorted().toList(),
                profile.shifts().stream()
                        .map(shift -> new Hours(shift.day(), shift.from(), shift.to()))
                        .toList(),
                profile.mostTasks());
    }
}
