package org.warmhandoff.analytics.count;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.count.domain.FollowUpFact;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.kit.event.ReceivedEvent;

/** Keeps the facts of follow-ups and marks whose counts they change. */
@ApplicationScoped
public class RecordFollowUps {

    private final FollowUpFactStore facts;
    private final TouchedAreaStore areas;

    RecordFollowUps(FollowUpFactStore facts, TouchedAreaStore areas) {
        this.facts = facts;
        this.areas = areas;
    }

    /** Harmless to repeat, and in any order: as {@link RecordIncidents}. */
    public void apply(Handle transaction, List<ReceivedEvent<FollowUpSnapshot>> events) {
        List<FollowUpFact> all =
                events.stream().map(event -> FollowUpFact.of(event.data())).toList();
        areas.add(transaction, facts.keep(transaction, all));
    }
}
