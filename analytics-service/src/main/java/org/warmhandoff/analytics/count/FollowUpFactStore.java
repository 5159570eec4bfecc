package org.warmhandoff.analytics.count;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.FactKind;
import org.warmhandoff.analytics.count.domain.FollowUpFact;
import org.warmhandoff.analytics.count.domain.NextTick;
import org.warmhandoff.analytics.table.FactColumn;
import org.warmhandoff.analytics.table.VersionedFacts;

/** The facts of follow-ups. */
@ApplicationScoped
public class FollowUpFactStore {

    static final String TABLE = "follow_up_fact";

    private static final List<FactColumn<FollowUpFact>> COLUMNS = Stream.concat(
                    Stream.of(
                            FactColumn.of("follow_up_id", "uuid", FollowUpFact::followUpId),
                            FactColumn.of("version", "int8", FollowUpFact::version),
                            FactColumn.of("counted", "bool", FollowUpFact::counted),
                            FactColumn.<FollowUpFact>of(
                                    "status", "text", fact -> fact.status().code()),
                            FactColumn.of("occurred_at", "timestamptz", FollowUpFact::occurredAt),
                            FactColumn.of("known_at", "timestamptz", FollowUpFact::knownAt),
                            FactColumn.of("neighborhood", "text", FollowUpFact::neighborhood),
                            FactColumn.of("jurisdiction", "text", FollowUpFact::jurisdiction),
                            FactColumn.of("due_at", "timestamptz", FollowUpFact::dueAt),
                            FactColumn.of("first_attempt_at", "timestamptz", FollowUpFact::firstAttemptAt),
                            FactColumn.of("of_survivor", "bool", FollowUpFact::ofSurvivor),
                            FactColumn.of("waiting", "bool", FollowUpFact::waiting)),
                    MeasureColumn.<FollowUpFact>of(FactKind.FOLLOW_UP, FollowUpFact::tally).stream())
            .toList();

    private static final VersionedFacts<FollowUpFact> FACTS =
            new VersionedFacts<>(TABLE, COLUMNS, FollowUpFact::followUpId, FollowUpFact::version);

    /**
     * @param facts any versions of any follow-ups
     * @return the areas that lost or gained a fact, or have a fact that changed
     */
    Set<CountArea> keep(Handle transaction, Collection<FollowUpFact> facts) {
        Set<CountArea> touched = new TreeSet<>();
        for (VersionedFacts.Change<FollowUpFact, Set<CountArea>> change :
                FACTS.keep(transaction, facts, FactAreas::of)) {
            touched.addAll(change.fact().areas());
            change.replaced().ifPresent(touched::addAll);
        }
        return touched;
    }

    /** The areas whose counts change by the mere passing of time: a follow-up's time crosses an edge, or it becomes due. */
    Set<CountArea> areasThatTimeChanges(Handle handle, NextTick tick) {
        Set<CountArea> areas = FactAreas.in(handle, TABLE, "occurred_at", tick.passed());
        areas.addAll(FactAreas.in(handle, TABLE, "due_at", List.of(tick.since())));
        return areas;
    }
}
