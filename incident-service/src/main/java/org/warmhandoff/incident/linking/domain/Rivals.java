package org.warmhandoff.incident.linking.domain;

import java.util.Collection;
import java.util.List;

/**
 * How probable it is that a newcomer belongs to one candidate, when it can belong to one of its rivals or to an event that nobody
 * has reported yet.
 *
 * <p>By Bayes' rule: before the two are compared, every incident of the county at that time is as probable as the others, and so
 * are all of them together and something new (who reports second is for {@link ArrivalRule}). So the odds of a candidate are 2 to
 * the power of its score, divided by the number of incidents that it could be confused with. These are the candidates found;
 * where places were compared, the points for being near are counted against the whole county, so each candidate near that place
 * stands for {@link LinkPolicy#incidentsForEachNear} of the county. In a burst at one place more must therefore agree.
 */
final class Rivals {

    private final List<Match> all;
    private final double found;
    private final double foundByPlace;

    /** @param all candidates of a newcomer */
    Rivals(LinkPolicy policy, List<Match> all) {
        this.all = List.copyOf(all);
        this.found = all.size();
        long near = all.stream()
                .filter(match -> match.likeliest().assessment().comparesPlaces())
                .count();
        this.foundByPlace = Math.max(found, policy.incidentsForEachNear() * near);
    }

    /** From 0 to 1: that the newcomer belongs to this candidate, against all others. */
    double probability(Match match) {
        return probability(match, List.of());
    }

    /** @param allies other candidates that are no rivals, because they can be one incident with this one */
    double probability(Match match, Collection<Match> allies) {
        double others = all.stream()
                .filter(other -> other != match && !allies.contains(other))
                .mapToDouble(this::odds)
                .sum();
        return odds(match) / (odds(match) + others + 1);
    }

    private double odds(Match match) {
        double alike = match.likeliest().assessment().comparesPlaces() ? foundByPlace : found;
        return Math.pow(2, match.score()) / alike;
    }
}
