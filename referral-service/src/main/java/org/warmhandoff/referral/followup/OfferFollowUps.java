package org.warmhandoff.referral.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.kit.database.Rows;
import org.warmhandoff.referral.assignment.domain.AssignmentLimits;
import org.warmhandoff.referral.assignment.domain.AssignmentRule;
import org.warmhandoff.referral.assignment.domain.Candidate;
import org.warmhandoff.referral.assignment.domain.Offer;
import org.warmhandoff.referral.assignment.domain.Wanted;
import org.warmhandoff.referral.assignment.domain.WishedWorker;
import org.warmhandoff.referral.followup.domain.ContactWishes;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.TriageFinding;
import org.warmhandoff.referral.worker.domain.Skill;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * Offers what comes into the pool to a worker of its team, in the version that brings it there. Several transactions at once may
 * choose the same worker: an offer binds nobody, and the next choice sees them all.
 */
@ApplicationScoped
class OfferFollowUps {

    private final CandidateStore candidates;
    private final ContactWishStore wishes;
    private final AssignmentRule rule;
    private final Duration grief;

    OfferFollowUps(CandidateStore candidates, ContactWishStore wishes, FollowUpConfig config) {
        this.candidates = candidates;
        this.wishes = wishes;
        this.rule = new AssignmentRule(new AssignmentLimits(config.assignment().deaths(), config.timeZone()));
        this.grief = config.assignment().grief();
    }

    /** The same changes, with an offer wherever somebody suits. */
    List<FollowUpStore.Change> offer(Handle transaction, List<FollowUpStore.Change> changes) {
        List<FollowUp> waiting = changes.stream()
                .map(FollowUpStore.Change::followUp)
                .filter(FollowUp::awaitsOffer)
                .toList();
        if (waiting.isEmpty()) {
            return changes;
        }
        Set<String> teams =
                waiting.stream().map(one -> Objects.requireNonNull(one.team())).collect(Collectors.toUnmodifiableSet());
        Instant now = waiting.get(0).updatedAt();
        Map<String, Candidate> byAccount = new HashMap<>();
        candidates
                .ofTeams(transaction, teams, now.minus(grief))
                .forEach(one -> byAccount.put(one.profile().worker().account(), one));
        return byAccount.isEmpty() ? changes : offer(transaction, changes, waiting, byAccount, now);
    }

    private List<FollowUpStore.Change> offer(
            Handle transaction,
            List<FollowUpStore.Change> changes,
            List<FollowUp> waiting,
            Map<String, Candidate> byAccount,
            Instant now) {
        Map<UUID, ContactWishes> said = wishes.ofAll(transaction, waiting);
        Map<UUID, Set<Worker>> known = candidates.known(transaction, people(waiting));
        Map<UUID, Set<Worker>> passedOver = candidates.passedOver(transaction, waiting);
        List<FollowUpStore.Change> offered = new ArrayList<>();
        for (FollowUpStore.Change change : changes) {
            FollowUp followUp = change.followUp();
            Optional<Offer> offer = followUp.awaitsOffer()
                    ? rule.choose(wanted(followUp, said, known, passedOver), team(followUp, byAccount), now)
                    : Optional.empty();
            offered.add(offer.map(one -> made(change, one, byAccount)).orElse(change));
        }
        return offered;
    }

    /** Keeps what was offered to whom and why. */
    void keep(Handle transaction, List<FollowUpStore.Change> changes) {
        Rows.of(changes.stream()
                        .map(FollowUpStore.Change::followUp)
                        .filter(one -> one.state().standingOffer().isPresent())
                        .toList())
                .column("uuid", FollowUp::id)
                .column("text", one -> standing(one).to().account())
                .column("timestamptz", one -> standing(one).at())
                .column(Rows.TEXTS, one -> FollowUpRow.codes(standing(one).because()))
                .update(
                        transaction,
                        """
                        INSERT INTO follow_up_offer (follow_up_id, offered_to, offered_at, reasons)
                        SELECT c1, c2, c3, c4::text[] FROM {rows} AS r (c1, c2, c3, c4) ON CONFLICT DO NOTHING
                        """);
    }

    private static Offer standing(FollowUp followUp) {
        return followUp.state().standingOffer().orElseThrow();
    }

    private static FollowUpStore.Change made(
            FollowUpStore.Change change, Offer offer, Map<String, Candidate> byAccount) {
        byAccount.computeIfPresent(
                offer.to().account(),
                (account, one) -> new Candidate(one.profile(), one.unfinished() + 1, one.recentDeaths(), offer.at()));
        FollowUp followUp = change.followUp();
        FollowUp offered = followUp.offered(offer, followUp.updatedAt()).asVersion(followUp.version());
        return new FollowUpStore.Change(offered, change.cause(), change.by());
    }

    private static List<Candidate> team(FollowUp followUp, Map<String, Candidate> byAccount) {
        return byAccount.values().stream()
                .filter(one -> one.profile().teams().contains(Objects.requireNonNull(followUp.team())))
                .toList();
    }

    private static Set<UUID> people(List<FollowUp> followUps) {
        return followUps.stream()
                .map(one -> one.circumstances().personRef())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Wanted wanted(
            FollowUp followUp,
            Map<UUID, ContactWishes> said,
            Map<UUID, Set<Worker>> known,
            Map<UUID, Set<Worker>> passedOver) {
        UUID person = followUp.circumstances().personRef();
        ContactWishes wishes = said.get(followUp.id());
        return new Wanted(
                followUp.circumstances().place().area(),
                wishes == null ? WishedWorker.ANYBODY : wishes.by(),
                person == null ? Set.of() : known.getOrDefault(person, Set.of()),
                passedOver.getOrDefault(followUp.id(), Set.of()),
                skills(followUp),
                followUp.circumstances().dueAt());
    }

    private static Set<Skill> skills(FollowUp followUp) {
        Set<Skill> skills = EnumSet.noneOf(Skill.class);
        if (followUp.findings().contains(TriageFinding.MINOR)) {
            skills.add(Skill.YOUTH);
        }
        if (followUp.circumstances().reason() == FollowUpReason.FAMILY_SUPPORT) {
            skills.add(Skill.FAMILY);
        }
        return skills;
    }
}
