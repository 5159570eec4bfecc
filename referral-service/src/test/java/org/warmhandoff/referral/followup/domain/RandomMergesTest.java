package org.warmhandoff.referral.followup.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.referral.consent.domain.Consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.referral.followup.domain.Examples.NOW;
import static org.warmhandoff.referral.followup.domain.Examples.backfill;
import static org.warmhandoff.referral.followup.domain.Examples.incident;
import static org.warmhandoff.referral.followup.domain.Examples.mergedInto;
import static org.warmhandoff.referral.followup.domain.Examples.with;
import static org.warmhandoff.referral.followup.domain.Examples.withId;

/**
 * Incidents of one person each are merged, parted, withdrawn and corrected while workers claim, try, return and complete, in
 * thousands of random orders. Whatever the order: nobody is served by two, and nobody who is to be served by none.
 */
class RandomMergesTest {

    private static final int STEPS = 3_000;

    private final Map<UUID, IncidentSnapshot> newest = new TreeMap<>();
    private final Map<UUID, FollowUp> followUps = new TreeMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final IncidentAnswer.Setting setting = new IncidentAnswer.Setting(
            Examples.TIMES, Examples.COVERAGE, PeopleOnFile.NOBODY, () -> new UUID(1, ids.getAndIncrement()), NOW);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyPersonIsServedOnceWhateverIsMergedAndParted(long seed) {
        Random random = new Random(seed);
        List<UUID> incidents = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID id = new UUID(0, i);
            incidents.add(id);
            newest.put(id, withId(incident(Outcome.NONFATAL), id));
        }
        answer();
        for (int step = 0; step < STEPS; step++) {
            if (random.nextBoolean()) {
                UUID id = incidents.get(random.nextInt(incidents.size()));
                newest.put(
                        id,
                        next(
                                Objects.requireNonNull(newest.get(id)),
                                incidents.get(random.nextInt(incidents.size())),
                                random));
                answer();
            } else if (!followUps.isEmpty()) {
                List<FollowUp> all = new ArrayList<>(followUps.values());
                FollowUp moved = move(all.get(random.nextInt(all.size())), random);
                followUps.put(moved.id(), moved);
            }
            assertServedOnce("seed " + seed + ", step " + step);
        }
    }

    private static IncidentSnapshot next(IncidentSnapshot incident, UUID other, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> with(incident, IncidentStatus.WITHDRAWN);
            case 1, 2, 3 -> other.equals(incident.incidentId()) ? incident : mergedInto(incident, other);
            case 4 -> backfill(with(incident, IncidentStatus.ACTIVE), random.nextBoolean());
            default -> with(incident, IncidentStatus.ACTIVE);
        };
    }

    private static FollowUp move(FollowUp followUp, Random random) {
        Actor lead = Examples.LEAD;
        if (followUp.state() instanceof FollowUpState.Open) {
            return followUp.claimedBy(lead.worker(), NOW);
        }
        if (!(followUp.state() instanceof FollowUpState.Assigned)) {
            return followUp;
        }
        return switch (random.nextInt(20)) {
            case 0 ->
                followUp.completed(
                        lead,
                        FollowUpOutcome.values()[random.nextInt(FollowUpOutcome.values().length)],
                        Examples.TRIED_ENOUGH,
                        Examples.UNREACHED,
                        NOW);
            case 1 -> followUp.cancelled(lead, CancelReason.OTHER, NOW);
            case 2, 3, 4, 5 -> followUp.returned(lead, ReturnReason.WORKLOAD, NOW);
            default ->
                followUp.attempted(
                        lead, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);
        };
    }

    private void answer() {
        for (LinkedIncidents linked : linked()) {
            IncidentAnswer answer = IncidentAnswer.to(linked, of(linked), setting);
            answer.opened().forEach(one -> followUps.put(one.id(), one));
            answer.changed().forEach(one -> followUps.put(one.id(), one));
            assertThat(IncidentAnswer.to(linked, of(linked), setting))
                    .as("the same snapshots again change nothing")
                    .isEqualTo(new IncidentAnswer(List.of(), List.of()));
        }
    }

    private void assertServedOnce(String when) {
        for (LinkedIncidents linked : linked()) {
            List<FollowUp> theirs = of(linked);
            long unfinished = theirs.stream()
                    .filter(one -> one.state() instanceof FollowUpState.Unfinished)
                    .count();
            boolean asksForOutreach =
                    LapseRule.firstFor(linked.survivor(), 0, false).isEmpty();
            boolean endedByPeople = theirs.stream()
                    .anyMatch(one -> one.state() instanceof FollowUpState.Completed
                            || one.state() instanceof FollowUpState.Cancelled);
            assertThat(unfinished).as(when).isLessThanOrEqualTo(1);
            assertThat(unfinished == 1 || endedByPeople || !asksForOutreach)
                    .as(when + ": somebody serves the person, or has")
                    .isTrue();
        }
    }

    private List<LinkedIncidents> linked() {
        return LinkedIncidents.of(newest.values().stream().map(Incident::of).toList());
    }

    private List<FollowUp> of(LinkedIncidents linked) {
        return followUps.values().stream()
                .filter(one -> linked.ids().anyMatch(one.subject().incidentId()::equals))
                .toList();
    }
}
