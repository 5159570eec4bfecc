package org.warmhandoff.referral.assignment.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * To whom a follow-up is offered: of those who may be asked, the preferences in their order leave fewer and fewer; of who is left
 * the one with the fewest tasks, then the one who has waited longest for an offer.
 *
 * @param limits what nobody is asked beyond
 */
public record AssignmentRule(AssignmentLimits limits) {

    private static final Comparator<Candidate> LONGEST_WITHOUT_AN_OFFER = Comparator.<Candidate, Instant>comparing(
                    candidate -> candidate.lastOffered() == null ? Instant.MIN : candidate.lastOffered())
            .thenComparing(candidate -> candidate.worker().account());

    /** The offer to make now; empty when nobody may be asked, so that the pool alone has it. */
    public Optional<Offer> choose(Wanted wanted, Collection<Candidate> team, Instant now) {
        List<Candidate> left = team.stream()
                .filter(candidate -> MayBeAsked.mayBeAsked(new MayBeAsked.Question(candidate, wanted, limits, now)))
                .toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        if (left.size() == 1) {
            return Optional.of(new Offer(left.get(0).worker(), Set.of(OfferReason.ONLY_ONE), now));
        }
        Set<OfferReason> because = EnumSet.noneOf(OfferReason.class);
        for (Preference preference : Preference.inOrder()) {
            List<Candidate> having = left.stream()
                    .filter(candidate -> preference.test().speaksFor(candidate, wanted, limits, now))
                    .toList();
            if (!having.isEmpty() && having.size() < left.size()) {
                because.add(preference.reason());
                left = having;
            }
        }
        int fewest = left.stream().mapToInt(Candidate::unfinished).min().orElseThrow();
        List<Candidate> leastLoaded =
                left.stream().filter(one -> one.unfinished() == fewest).toList();
        if (leastLoaded.size() < left.size()) {
            because.add(OfferReason.FEWEST_TASKS);
        }
        if (leastLoaded.size() > 1) {
            because.add(OfferReason.LONGEST_WITHOUT_AN_OFFER);
        }
        Candidate chosen = leastLoaded.stream().min(LONGEST_WITHOUT_AN_OFFER).orElseThrow();
        return Optional.of(new Offer(chosen.worker(), because, now));
    }
}
