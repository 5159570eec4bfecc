package org.warmhandoff.referral.team.domain;

import java.util.List;

/**
 * A team of outreach workers and the areas that it covers.
 *
 * @param code such as {@code port-ferris-peers}; never changes
 * @param version from 1, one higher with each change
 * @param name for people
 * @param areas codes of neighborhoods and of whole jurisdictions, in alphabetical order, each once
 */
public record Team(String code, long version, String name, List<String> areas) {

    public Team {
        areas = areas.stream().distinct().sorted().toList();
    }

    public static Team created(String code, String name, List<String> areas) {
        return new Team(code, 1, name, areas);
    }

    /** The next version, or this very one when nothing changes. */
    public Team changed(String newName, List<String> newAreas) {
        Team next = new Team(code, version + 1, newName, newAreas);
        return next.name.equals(name) && next.areas.equals(areas) ? this : next;
    }
}
