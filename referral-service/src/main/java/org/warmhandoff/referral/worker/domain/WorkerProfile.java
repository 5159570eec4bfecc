package org.warmhandoff.referral.worker.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Gender;

/**
 * What is known of a worker, by an opaque account id.
 *
 * @param version from 1, one higher with each change
 * @param active false for who is away or has left: nothing is offered to them
 * @param teams codes of the teams they belong to
 * @param gender null when it is not said
 * @param languages BCP 47 tags
 * @param areas codes of the neighborhoods they know; empty for all of their teams'
 * @param shifts empty for any time
 * @param mostTasks unfinished follow-ups above which nothing more is offered
 */
public record WorkerProfile(
        Worker worker,
        long version,
        boolean active,
        Set<String> teams,
        WorkerRole role,
        @Nullable Gender gender,
        Set<String> languages,
        Set<Skill> skills,
        Set<String> areas,
        List<Shift> shifts,
        int mostTasks) {

    public WorkerProfile {
        teams = Set.copyOf(teams);
        languages = Set.copyOf(languages);
        skills = Set.copyOf(skills);
        areas = Set.copyOf(areas);
        shifts = List.copyOf(shifts);
    }

    /** True when they work at some time between two instants. */
    public boolean works(Instant first, Instant last, ZoneId zone) {
        return shifts.isEmpty() || shifts.stream().anyMatch(shift -> shift.meets(first, last, zone));
    }
}
