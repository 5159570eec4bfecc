package org.warmhandoff.incident.area;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.incident.area.domain.Area;
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
        int number = database.inTransaction(transaction -> {
            int before = store.lockBoundaryVersion(transaction);
            if (before > 0 || ifMatch != null) {
                Preconditions.requireCurrent(Preconditions.expectedVersion(ifMatch), before);
            }
            return replace(transaction, areas, before + 1, loadedBy);
        });
        current.reload();
        LOG.info("areas.replaced", LogField.count("boundaryVersion", number), LogField.count("areas", areas.size()));
        return number;
    }

    private int replace(Handle transaction, List<Area> areas, int number, String loadedBy) {
        Instant now = clock.instant();
        store.addBoundaryVersion(transaction, number, now, loadedBy, areas.size());
        List<AreaSnapshot> changed = changes(areas, store.all(transaction), number);
        store.save(transaction, changed);
        events.append(
                transaction, changed.stream().map(area -> event(area, now)).toList());
        return number;
    }

    private static List<AreaSnapshot> changes(List<Area> areas, Map<String, AreaSnapshot> before, int number) {
        List<AreaSnapshot> changed = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (Area area : areas) {
            kept.add(area.code());
            AreaSnapshot old = before.get(area.code());
            AreaSnapshot fresh = snapshot(area, old == null ? 1 : old.version() + 1, number);
            if (old == null || !sameArea(old, fresh)) {
                changed.add(fresh);
            }
        }
        before.values().stream()
                .filter(old -> !old.retired() && !kept.contains(old.code()))
                .map(old -> retired(old, number))
                .forEach(changed::add);
        return changed;
    }

    private static AreaSnapshot snapshot(Area area, long version, int boundaryVersion) {
        return new AreaSnapshot(
                area.code(),
                version,
                area.level(),
                area.name(),
                area.jurisdiction(),
                area.population(),
                boundaryVersion,
                false,
                Geometries.toBoundary(area.geometry()));
    }

    private static AreaSnapshot retired(AreaSnapshot old, int boundaryVersion) {
        return new AreaSnapshot(
                old.code(),
                old.version() + 1,
                old.level(),
                old.name(),
                old.jurisdiction(),
                old.population(),
                boundaryVersion,
                true,
                old.boundary());
    }

    private static boolean sameArea(AreaSnapshot old, AreaSnapshot fresh) {
        return !old.retired()
                && old.level() == fresh.level()
                && old.name().equals(fresh.name())
                && Objects.equals(old.jurisdiction(), fresh.jurisdiction())
                && Objects.equals(old.population(), fresh.population())
                && Objects.equals(old.boundary(), fresh.boundary());
    }

    private static OutgoingEvent event(AreaSnapshot area, Instant now) {
        EventType type = EventType.AREA;
        return new OutgoingEvent(type.topic(), area.code(), type.cloudEventType(), type.dataSchema(), now, area);
    }
}
