package org.warmhandoff.referral.team.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which team answers for which area. A team that covers the neighborhood comes before one that covers the whole
 * jurisdiction, because it is nearer; between two of a kind, the first code in alphabetical order gets it, so that the same
 * place always has the same team.
 */
public final class Coverage {

    /** Neighborhoods and jurisdictions share one list of codes, so one map serves both. */
    private final Map<String, String> teamOfArea = new HashMap<>();

    public Coverage(Collection<Team> teams) {
        for (Team team : teams) {
            team.areas().forEach(area -> teamOfArea.merge(area, team.code(), Coverage::first));
        }
    }

    /** The code of the team; empty when no team covers the place. */
    public Optional<String> teamFor(String neighborhood, @Nullable String jurisdiction) {
        return Optional.ofNullable(teamOfArea.get(neighborhood))
                .or(() -> Optional.ofNullable(jurisdiction).map(teamOfArea::get));
    }

    /** Every area that some team covers. */
    public Set<String> areas() {
        return Set.copyOf(teamOfArea.keySet());
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
