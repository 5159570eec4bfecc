package org.warmhandoff.incident.area;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.incident.area.domain.AreaMap;
import org.warmhandoff.incident.area.domain.Overlaps;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.kit.event.OutgoingEvent;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;

/**
 * Puts a new boundary file in force: what it holds, and nothing else, is where incidents are placed from now on. A file that says what
 * is in force already changes nothing, and gets no number: otherwise every report would be placed again for it.
 */
@ApplicationScoped
public class ReplaceAreas {

    private static final EventLog LOG = EventLog.of(ReplaceAreas.class);

    private final Database database;
    private final AreaStore store;
    private final CurrentAreas current;
    private final EventOutbox events;
    private final InstantSource clock;

    ReplaceAreas(Database database, AreaStore store, CurrentAreas current, EventOutbox events, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is in force afterwards.
     *
     * @param boundaryVersion its number
     * @param changed areas that were added, redrawn, renamed or taken away
     * @param overlaps of its neighborhoods
     */
    public record InForce(int boundaryVersion, int changed, Overlaps overlaps) {}

    /** @param ifMatch the boundary version that the caller has seen; not needed for the first file */
    public InForce replace(List<Area> areas, @Nullable String ifMatch, String loadedBy) {
        InForce inForce = database.inTransaction(transaction -> {
            int before = store.lockBoundaryVersion(transaction);
            if (before > 0 || ifMatch != null) {
                Preconditions.requireCurrent(Preconditions.expectedVersion(ifMatch), before);
            }
            return replace(transaction, areas, before, loadedBy);
        });
        if (inForce.changed() > 0) {
            current.take(new AreaMap(inForce.boundaryVersion(), areas));
        }
        LOG.info(
                "areas.replaced",
                LogField.count("boundaryVersion", inForce.boundaryVersion()),
                LogField.count("areas", areas.size()),
                LogField.count("changed", inForce.changed()));
        return inForce;
    }

    private InForce replace(Handle transaction, List<Area> areas, int before, String loadedBy) {
        // They decide nothing, so they are looked for while the database works. They are waited for before the commit:
        // if that fails, nothing is in force.
        CompletableFuture<Overlaps> overlaps = CompletableFuture.supplyAsync(() -> Overlaps.of(areas));
        Instant now = clock.instant();
        int number = before + 1;
        store.addBoundaryVersion(transaction, number, now, loadedBy, areas.size());
        List<AreaSnapshot> changed = store.replace(transaction, areas, number);
        if (changed.isEmpty()) {
            store.removeBoundaryVersion(transaction, number);
            return new InForce(before, 0, overlaps.join());
        }
        events.append(
                transaction,
                changed.parallelStream().map(area -> event(area, now)).toList());
        return new InForce(number, changed.size(), overlaps.join());
    }

    private static OutgoingEvent event(AreaSnapshot area, Instant now) {
        EventType type = EventType.AREA;
        return new OutgoingEvent(type.topic(), area.code(), type.cloudEventType(), type.dataSchema(), now, area);
    }
}
