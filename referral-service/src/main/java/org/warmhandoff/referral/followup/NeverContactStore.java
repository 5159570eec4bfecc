package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

/** Keeps which people have said never. There is no way to take it back but for the person to come. */
@ApplicationScoped
public class NeverContactStore {

    /** @param followUp whose worker was told */
    void add(Handle transaction, UUID person, UUID followUp, Instant at) {
        transaction.execute(
                "INSERT INTO never_contact (person_ref, follow_up_id, said_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                person,
                followUp,
                at);
    }

    /** Those of the people who have. */
    public Set<UUID> among(Handle handle, Collection<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : handle.createQuery("SELECT person_ref FROM never_contact WHERE person_ref = ANY (:people)")
                        .bind("people", people.toArray(UUID[]::new))
                        .mapTo(UUID.class)
                        .set();
    }
}
