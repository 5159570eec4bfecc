package org.warmhandoff.analytics.count;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Rows;

/** People of whom it waits to be found anew which overdoses are repeats: as {@link TouchedAreaStore}. */
@ApplicationScoped
class TouchedPersonStore {

    void add(Handle transaction, Collection<UUID> personRefs) {
        Rows.of(List.copyOf(personRefs))
                .column("uuid", ref -> ref)
                .update(transaction, "INSERT INTO touched_person (person_ref) SELECT * FROM " + Rows.PLACEHOLDER);
    }

    /** Takes everybody whose change is committed by now. */
    Set<UUID> take(Handle transaction) {
        return new HashSet<>(transaction
                .createQuery("DELETE FROM touched_person RETURNING person_ref")
                .mapTo(UUID.class)
                .list());
    }
}
