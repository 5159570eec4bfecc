package org.warmhandoff.analytics.count;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.count.domain.IncidentFact;
import org.warmhandoff.analytics.table.NewestSnapshots;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.kit.event.ReceivedEvent;

/** Keeps the facts of incidents and marks the areas whose counts they change. */
@ApplicationScoped
public class RecordIncidents {

    private final IncidentFactStore facts;
    private final TouchedAreaStore touched;

    RecordIncidents(IncidentFactStore facts, TouchedAreaStore touched) {
        this.facts = facts;
        this.touched = touched;
    }

    /** Harmless to repeat, and in any order: the highest version of each incident wins. */
    public void apply(Handle transaction, List<ReceivedEvent<IncidentSnapshot>> events) {
        List<IncidentFact> all =
                events.stream().map(event -> IncidentFact.of(event.data())).toList();
        touched.add(
                transaction,
                facts.keepNewer(transaction, NewestSnapshots.of(all, IncidentFact::incidentId, IncidentFact::version)));
    }
}
