package org.warmhandoff.referral.followup.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An incident, and those that were merged into it: one event, whose people are served once.
 *
 * @param survivor carries the people; it may itself no longer stand
 * @param merged in the order of their ids; none for most incidents
 */
public record LinkedIncidents(Incident survivor, List<Incident> merged) {

    public LinkedIncidents {
        merged = List.copyOf(merged);
    }

    /**
     * Puts together what belongs together, also over several merges. An incident whose survivor is not known yet is left
     * out: until it is, nobody can say who serves these people, and their follow-ups stay as they are.
     */
    public static List<LinkedIncidents> of(Collection<Incident> known) {
        Map<UUID, Incident> byId = known.stream().collect(Collectors.toMap(Incident::id, Function.identity()));
        Map<UUID, List<Incident>> merged = new TreeMap<>();
        for (Incident incident : new TreeMap<>(byId).values()) {
            survivorOf(incident, byId).ifPresent(survivor -> {
                List<Incident> others = merged.computeIfAbsent(survivor.id(), id -> new ArrayList<>());
                if (!survivor.equals(incident)) {
                    others.add(incident);
                }
            });
        }
        return merged.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(byId.get(entry.getKey())).stream()
                        .map(survivor -> new LinkedIncidents(survivor, entry.getValue())))
                .toList();
    }

    /** The ids of all, the survivor's first. */
    public Stream<UUID> ids() {
        return Stream.concat(Stream.of(survivor), merged.stream()).map(Incident::id);
    }

    /** The index within the survivor of whom a follow-up is about; none when it is about nobody of the survivor. */
    Optional<Integer> personOf(Subject subject) {
        if (subject.incidentId().equals(survivor.id())) {
            return Optional.of(subject.personIndex());
        }
        return merged.stream()
                .filter(incident -> incident.id().equals(subject.incidentId()))
                .findFirst()
                .map(incident -> SamePerson.counterparts(incident, survivor).get(subject.personIndex()));
    }

    /** True when both are about one person of this event. */
    public boolean haveOnePerson(Subject one, Subject other) {
        return personOf(one).isPresent() && personOf(one).equals(personOf(other));
    }

    private static Optional<Incident> survivorOf(Incident incident, Map<UUID, Incident> byId) {
        Set<UUID> passed = new HashSet<>();
        @Nullable Incident current = incident;
        while (current != null && current.mergedInto() != null) {
            // Incidents that are merged into each other have no survivor.
            current = passed.add(current.id()) ? byId.get(current.mergedInto()) : null;
        }
        return Optional.ofNullable(current);
    }
}
