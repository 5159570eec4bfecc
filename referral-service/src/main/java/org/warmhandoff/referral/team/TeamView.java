package org.warmhandoff.referral.team;

import java.util.List;

import org.warmhandoff.referral.team.domain.Team;

/** A team as callers see it. */
public record TeamView(String code, long version, String name, List<String> areas) {

    static TeamView of(Team team) {
        return new TeamView(team.code(), team.version(), team.name(), team.areas());
    }
}
