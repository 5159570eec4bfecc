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
     * @param ifMatch the boundary version that the caller has seen; not needed for the first file
     * @return the number of the boundary version in force afterwards
     */
    public int replace(List<Area> areas, @Nullable String ifMatch, String loadedBy) {
        Replaced replaced = database.inTransaction(transaction -> {
            int before = store.lockBoundaryVersion(transaction);
            if (before > 0 || ifMatch != null) {
                Preconditions.requireCurrent(Preconditions.expectedVersion(ifMatch), before);
            }
            return replace(transaction, areas, before, loadedBy);
        });
        if (replaced.changedAreas() > 0) {
            current.take(new AreaMap(replaced.inForce(), areas));
        }
        LOG.info(
                "areas.replaced",
                LogField.count("boundaryVersion", replaced.inForce()),
                LogField.count("areas", areas.size()),
                LogField.count("changed", replaced.changedAreas()));
        return replaced.inForce();
    }

    private Replaced replace(Handle transaction, List<Area> areas, int before, String loadedBy) {
        Instant now = clock.instant();
        int number = before + 1;
        store.addBoundaryVersion(transaction, number, now, loadedBy, areas.size());
        List<AreaSnapshot> changed = store.replace(transaction, areas, number);
        if (changed.isEmpty()) {
            store.removeBoundaryVersion(transaction, number);
            return new Replaced(before, 0);
        }
        events.append(
                transaction,
                changed.parallelStream().map(area -> event(area, now)).toList());
        return new Replaced(number, changed.size());
    }

    private record Replaced(int inForce, int changedAreas) {}

    private static OutgoingEvent event(AreaSnapshot area, Instant now) {
        EventType type = EventType.AREA;
        return new OutgoingEvent(type.topic(), area.code(), type.cloudEventType(), type.dataSchema(), now, area);
    }
}
