package org.warmhandoff.analytics.count;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.count.domain.IncidentFact;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.kit.event.ReceivedEvent;

/** Keeps the facts of incidents and marks whose counts they change. */
@ApplicationScoped
public class RecordIncidents {

    private final IncidentFactStore facts;
    private final TouchedAreaStore areas;
    private final TouchedPersonStore people;

    RecordIncidents(IncidentFactStore facts, TouchedAreaStore areas, TouchedPersonStore people) {
        this.facts = facts;
        this.areas = areas;
        this.people = people;
    }

    /** Harmless to repeat, and in any order: the highest version of each incident wins, and the others are what was known before. */
    public void apply(Handle transaction, List<ReceivedEvent<IncidentSnapshot>> events) {
        List<IncidentFact> all =
                events.stream().map(event -> IncidentFact.of(event.data())).toList();
        IncidentFactStore.Touched touched = facts.keep(transaction, all);
        areas.add(transaction, touched.areas());
        people.add(transaction, touched.personRefs());
    }
}
