package org.warmhandoff.referral.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.referral.followup.domain.FollowUp;

/** Follow-ups that a transaction has locked, and what becomes of them and of new ones before they are written. */
final class FollowUpChanges {

    private final Map<UUID, FollowUp> before;
    private final Map<UUID, FollowUp> all = new LinkedHashMap<>();
    private final Map<UUID, FollowUpStore.Change> changes = new LinkedHashMap<>();

    FollowUpChanges(Collection<FollowUp> locked) {
        locked.forEach(one -> all.put(one.id(), one));
        before = Map.copyOf(all);
    }

    Collection<FollowUp> all() {
        return List.copyOf(all.values());
    }

    /** Those that these incidents ask for, as they stand now. Check-ins are asked for by nobody but the person. */
    List<FollowUp> of(Set<UUID> incidents) {
        return all.values().stream()
                .filter(one -> incidents.contains(one.subject().incidentId()))
                .filter(one -> !one.subject().isCheckIn())
                .toList();
    }

    /** Those of each person who was recognized, as they stand now. */
    Map<UUID, List<FollowUp>> byPerson() {
        return all.values().stream()
                .filter(one -> one.circumstances().personRef() != null)
                .collect(Collectors.groupingBy(one -> one.circumstances().personRef()));
    }

    void put(FollowUp next, @Nullable ReceivedEvent<?> cause) {
        all.put(next.id(), next);
        changes.put(next.id(), new FollowUpStore.Change(next, cause, null));
    }

    /** Does this to everything that changes. */
    void toAll(UnaryOperator<FollowUp> next) {
        List.copyOf(changes.values()).forEach(change -> put(next.apply(change.followUp()), change.cause()));
    }

    /** What changed the first of them that has changed; null when none has. */
    @Nullable
    ReceivedEvent<?> causeOfAny(Collection<FollowUp> some) {
        return some.stream()
                .map(one -> changes.get(one.id()))
                .filter(change -> change != null && change.cause() != null)
                .map(FollowUpStore.Change::cause)
                .findFirst()
                .orElse(null);
    }

    List<FollowUpStore.Change> opened() {
        return changes.values().stream()
                .filter(change -> !before.containsKey(change.followUp().id()))
                .map(change -> change.asVersion(1))
                .toList();
    }

    List<FollowUpStore.Change> changed() {
        List<FollowUpStore.Change> changed = new ArrayList<>();
        changes.forEach((id, change) -> {
            FollowUp was = before.get(id);
            if (was != null) {
                changed.add(change.asVersion(was.version() + 1));
            }
        });
        return changed;
    }
}
