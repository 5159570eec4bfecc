package org.warmhandoff.referral.followup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.LinkedIncidents;

/**
 * Finds everything that was ever begun for the person of a follow-up: by the reference by which they were recognized, and through
 * incidents that turned out to be one. It is worked out anew each time, so that a merge loses nothing of what is kept with either
 * follow-up, and who is parted again has their own.
 *
 * <p>It reaches further than {@link PersonFollowUps}, which consents go by: what the person has said must not be lost in a merge.
 */
@ApplicationScoped
public class FollowUpsOfPerson {

    private final IncidentSeenStore incidents;

    FollowUpsOfPerson(IncidentSeenStore incidents) {
        this.incidents = incidents;
    }

    /** The ids of all of them, this one's included. An exercise is never put together with what is real. */
    public UUID[] of(Handle handle, FollowUp followUp) {
        Map<UUID, FollowUp> found = new TreeMap<>(Map.of(followUp.id(), followUp));
        int before;
        do {
            before = found.size();
            ofOneEvent(handle, List.copyOf(found.values())).forEach(one -> found.put(one.id(), one));
            ofOneReference(handle, found.values()).forEach(one -> found.put(one.id(), one));
            found.values()
                    .removeIf(one -> one.circumstances().exercise()
                            != followUp.circumstances().exercise());
        } while (found.size() > before);
        return found.keySet().toArray(UUID[]::new);
    }

    /** As {@link #of}, and nobody else can change any of them until the transaction ends. */
    public UUID[] lock(Handle transaction, FollowUp followUp) {
        UUID[] ids = of(transaction, followUp);
        transaction
                .createQuery(
                        "SELECT follow_up_id FROM follow_up WHERE follow_up_id = ANY (:ids) ORDER BY follow_up_id FOR UPDATE")
                .bind("ids", ids)
                .mapTo(UUID.class)
                .list();
        return ids;
    }

    private Stream<FollowUp> ofOneEvent(Handle handle, List<FollowUp> known) {
        List<UUID> theirs =
                known.stream().map(one -> one.subject().incidentId()).distinct().toList();
        List<LinkedIncidents> events = LinkedIncidents.of(incidents.linkedWith(handle, theirs));
        UUID[] ids = events.stream().flatMap(LinkedIncidents::ids).toArray(UUID[]::new);
        return select(handle, "incident_id", ids).stream()
                .filter(one -> events.stream().anyMatch(event -> known.stream()
                        .anyMatch(other -> event.haveOnePerson(one.subject(), other.subject()))));
    }

    private static Stream<FollowUp> ofOneReference(Handle handle, Collection<FollowUp> known) {
        UUID[] references = known.stream()
                .map(one -> one.circumstances().personRef())
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        return references.length == 0 ? Stream.empty() : select(handle, "person_ref", references).stream();
    }

    private static List<FollowUp> select(Handle handle, String column, UUID[] ids) {
        return handle.createQuery("SELECT " + FollowUpRow.COLUMNS + " FROM follow_up WHERE " + column + " = ANY (:ids)")
                .bind("ids", ids)
                .map(FollowUpRow::read)
                .list();
    }
}
