package org.warmhandoff.analytics.area;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.table.NewestSnapshots;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.kit.event.ReceivedEvent;

/** Keeps the newest version of each area. */
@ApplicationScoped
public class KeepAreas {

    private final AreaStore areas;

    KeepAreas(AreaStore areas) {
        this.areas = areas;
    }

    /** Harmless to repeat, and in any order. */
    public void apply(Handle transaction, List<ReceivedEvent<AreaSnapshot>> events) {
        List<AreaSnapshot> all = events.stream().map(ReceivedEvent::data).toList();
        areas.keepNewer(transaction, NewestSnapshots.of(all, AreaSnapshot::code, AreaSnapshot::version));
    }
}
