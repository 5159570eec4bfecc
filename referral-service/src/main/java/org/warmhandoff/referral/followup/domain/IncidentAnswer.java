package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.referral.team.domain.Coverage;

/**
 * What one snapshot of an incident means for its follow-ups. It is a function of the snapshot and of the follow-ups that
 * exist, so that it does not matter which snapshots were passed over: in the end the same people are served.
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
    public record Setting(FollowUpTimes times, Coverage coverage, Supplier<UUID> newIds, Instant now) {}

    /**
     * @param existing the follow-ups of this incident, all of them
     * @throws IllegalStateException when two people of the snapshot have one index
     */
    public static IncidentAnswer to(IncidentSnapshot incident, Collection<FollowUp> existing, Setting setting) {
        Map<Integer, PersonSnapshot> people =
                incident.people().stream().collect(Collectors.toMap(PersonSnapshot::index, Function.identity()));
        Map<Integer, FollowUp> followUps =
                existing.stream().collect(Collectors.toMap(one -> one.subject().personIndex(), Function.identity()));
        List<FollowUp> opened = new ArrayList<>();
        List<FollowUp> changed = new ArrayList<>();
        new TreeMap<>(people).forEach((index, person) -> {
            if (!followUps.containsKey(index)
                    && LapseRule.firstFor(incident, index).isEmpty()) {
                opened.add(open(incident, person, setting));
            }
        });
        new TreeMap<>(followUps).forEach((index, followUp) -> {
            FollowUp next = next(incident, Optional.ofNullable(people.get(index)), followUp, setting);
            if (!next.equals(followUp)) {
                changed.add(next);
            }
        });
        return new IncidentAnswer(opened, changed);
    }

    private static FollowUp open(IncidentSnapshot incident, PersonSnapshot person, Setting setting) {
        Circumstances circumstances = Circumstances.of(incident, person, setting.times());
        return FollowUp.opened(
                setting.newIds().get(),
                new Subject(incident.incidentId(), person.index()),
                circumstances,
                circumstances.place().teamIn(setting.coverage()),
                setting.now());
    }

    private static FollowUp next(
            IncidentSnapshot incident, Optional<PersonSnapshot> person, FollowUp followUp, Setting setting) {
        Optional<LapseReason> lapse =
                LapseRule.firstFor(incident, followUp.subject().personIndex());
        return lapse.map(reason -> followUp.lapsed(reason, setting.now()))
                .or(() -> person.map(one -> followUp.following(
                        Circumstances.of(incident, one, setting.times()), setting.coverage(), setting.now())))
                .orElse(followUp);
    }
}
