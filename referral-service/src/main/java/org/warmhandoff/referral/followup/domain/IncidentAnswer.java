package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.warmhandoff.referral.team.domain.Coverage;

/**
 * What an incident, and those that were merged into it, mean for their follow-ups. It is a function of the newest snapshots
 * and of the follow-ups that exist, so that it does not matter which snapshots were passed over, or which of two incidents
 * was heard of last: in the end the same people are served, each by one.
 *
 * @param opened new follow-ups: one for each person who has none and needs one
 * @param changed next versions of existing ones; those that stay as they are do not appear
 */
public record IncidentAnswer(List<FollowUp> opened, List<FollowUp> changed) {

    public IncidentAnswer {
        opened = List.copyOf(opened);
        changed = List.copyOf(changed);
    }

    /** What does not depend on the incident. */
    public record Setting(
            FollowUpTimes times, Coverage coverage, PeopleOnFile people, Supplier<UUID> newIds, Instant now) {

        private Circumstances circumstances(LinkedIncidents incidents, Incident.Person person) {
            Set<UUID> thisEvent = incidents.ids().collect(Collectors.toUnmodifiableSet());
            return Circumstances.of(incidents.survivor(), person, people.of(person.personRef(), thisEvent), times);
        }
    }

    /** @param existing the follow-ups of these incidents, all of them */
    public static IncidentAnswer to(LinkedIncidents incidents, Collection<FollowUp> existing, Setting setting) {
        Incident survivor = incidents.survivor();
        Map<Integer, List<FollowUp>> byPerson = new TreeMap<>();
        survivor.people().forEach(person -> byPerson.put(person.index(), new ArrayList<>()));
        List<FollowUp> ofNobody = new ArrayList<>();
        existing.forEach(followUp -> incidents
                .personOf(followUp.subject())
                .ifPresentOrElse(
                        person -> byPerson.computeIfAbsent(person, index -> new ArrayList<>())
                                .add(followUp),
                        () -> ofNobody.add(followUp)));

        List<FollowUp> opened = new ArrayList<>();
        List<FollowUp> next = new ArrayList<>();
        byPerson.forEach((person, theirs) -> OneWorkerRule.whichGoesOn(theirs, survivor.id())
                .ifPresentOrElse(
                        goesOn -> theirs.forEach(followUp -> next.add(
                                followUp.equals(goesOn)
                                        ? next(incidents, person, followUp, setting)
                                        : followUp.withheld(setting.now()))),
                        () -> open(incidents, person, setting).ifPresent(opened::add)));
        ofNobody.forEach(followUp -> next.add(nextWithoutCounterpart(survivor, followUp, setting)));
        next.removeAll(existing);
        return new IncidentAnswer(opened, next);
    }

    private static Optional<FollowUp> open(LinkedIncidents incidents, int person, Setting setting) {
        Incident incident = incidents.survivor();
        if (LapseRule.firstFor(incident, person, false).isPresent()) {
            return Optional.empty();
        }
        return incident.person(person).map(one -> {
            Circumstances circumstances = setting.circumstances(incidents, one);
            return FollowUp.opened(
                    setting.newIds().get(),
                    new Subject(incident.id(), person),
                    circumstances,
                    circumstances.place().teamIn(setting.coverage()),
                    setting.now());
        });
    }

    private static FollowUp next(LinkedIncidents incidents, int person, FollowUp followUp, Setting setting) {
        Incident incident = incidents.survivor();
        return LapseRule.firstFor(incident, person, followUp.hasBegun())
                .map(reason -> followUp.lapsed(reason, setting.now()))
                .or(() -> incident.person(person)
                        .map(one -> followUp.following(
                                setting.circumstances(incidents, one), setting.coverage(), setting.now())))
                .orElse(followUp);
    }

    /**
     * The follow-up of a person of a merged incident who is nobody of the surviving one: that one's next snapshot may be
     * under way, or these are two people. It stays, so that nobody is lost, and ends only when the whole incident does.
     */
    private static FollowUp nextWithoutCounterpart(Incident survivor, FollowUp followUp, Setting setting) {
        return survivor.people().stream()
                .findFirst()
                .flatMap(anybody -> LapseRule.firstFor(survivor, anybody.index(), followUp.hasBegun()))
                .map(reason -> followUp.lapsed(reason, setting.now()))
                .orElse(followUp);
    }
}
