package org.warmhandoff.incident.area;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.incident.area.domain.AreaMap;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.kit.event.OutgoingEvent;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;

/** Puts a new boundary file in force: what it holds, and nothing else, is where incidents are placed from now on. */
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
     * @param ifMatch the boundary version that the caller has seen; not needed for the first file
     * @return the number of the new boundary version
     */
    public int replace(List<Area> areas, @Nullable String ifMatch, String loadedBy) {
        AreaMap map = database.inTransaction(transaction -> {
            int before = store.lockBoundaryVersion(transaction);
            if (before > 0 || ifMatch != null) {
                Preconditions.requireCurrent(Preconditions.expectedVersion(ifMatch), before);
            }
            return replace(transaction, areas, before + 1, loadedBy);
        });
        current.take(map);
        LOG.info(
                "areas.replaced",
                LogField.count("boundaryVersion", map.boundaryVersion()),
                LogField.count("areas", areas.size()));
        return map.boundaryVersion();
    }

    private AreaMap replace(Handle transaction, List<Area> areas, int number, String loadedBy) {
        Instant now = clock.instant();
        store.addBoundaryVersion(transaction, number, now, loadedBy, areas.size());
        List<AreaSnapshot> changed = store.replace(transaction, areas, number);
        events.append(
                transaction, changed.stream().map(area -> event(area, now)).toList());
        return new AreaMap(number, areas);
    }

    private static OutgoingEvent event(AreaSnapshot area, Instant now) {
        EventType type = EventType.AREA;
        return new OutgoingEvent(type.topic(), area.code(), type.cloudEventType(), type.dataSchema(), now, area);
    }
}
