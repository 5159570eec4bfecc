package org.warmhandoff.incident.linking.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

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

    private record Rival(Match match, double odds) {}

    private final List<Rival> all;

    /** @param matches all candidates of a newcomer */
    Rivals(LinkPolicy policy, List<Match> matches) {
        long near = matches.stream().filter(Rivals::isFoundByPlace).count();
        double found = matches.size();
        double foundByPlace = Math.max(found, policy.incidentsForEachNear() * near);
        this.all = matches.stream()
                .map(match ->
                        new Rival(match, Math.pow(2, match.score()) / (isFoundByPlace(match) ? foundByPlace : found)))
                .toList();
    }

    /** From 0 to 1: that the newcomer belongs to this candidate, against all others. */
    double probability(Match match) {
        return probability(match, List.of());
    }

    /** @param allies other candidates that are no rivals, because they can be one incident with this one */
    double probability(Match match, Collection<Match> allies) {
        Set<Match> noRivals = Collections.newSetFromMap(new IdentityHashMap<>());
        noRivals.addAll(allies);
        double own = 0;
        double rivals = 0;
        for (Rival one : all) {
            if (one.match == match) {
                own = one.odds;
            } else if (!noRivals.contains(one.match)) {
                rivals += one.odds;
            }
        }
        return own / (own + rivals + 1);
    }

    private static boolean isFoundByPlace(Match match) {
        return match.likeliest().assessment().comparesPlaces();
    }
}
