package org.warmhandoff.incident.area;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.incident.area.domain.AreaMap;
import org.warmhandoff.kit.database.Database;

/**
 * The map that reports are placed with. A new boundary file is in force in the replica that took it at once, and in the
 * others within two seconds; each report keeps the number of the file that placed it.
 */
@ApplicationScoped
public class CurrentAreas {

    private final Database database;
    private final AreaStore store;

    private volatile @Nullable AreaMap map;

    CurrentAreas(Database database, AreaStore store) {
        this.database = database;
        this.store = store;
    }

    public AreaMap map() {
        AreaMap current = map;
        return current == null ? reload() : current;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        AreaMap current = map;
        int inForce = database.read(store::boundaryVersion);
        if (current == null || current.boundaryVersion() < inForce) {
            reload();
        }
    }

    /** Takes the map over, unless a newer one is in force already. */
    synchronized AreaMap take(AreaMap loaded) {
        AreaMap current = map;
        if (current != null && current.boundaryVersion() > loaded.boundaryVersion()) {
            return current;
        }
        map = loaded;
        return loaded;
    }

    private AreaMap reload() {
        return take(database.read(handle -> {
            // The number first: areas of a newer file under an older number are placed again, the other way round
            // never.
            int number = store.boundaryVersion(handle);
            List<Area> areas =
                    store.inForce(handle).stream().map(CurrentAreas::area).toList();
            return new AreaMap(number, areas);
        }));
    }

    private static Area area(AreaSnapshot area) {
        return new Area(
                area.code(),
                area.level(),
                area.name(),
                area.jurisdiction(),
                area.population(),
                Geometries.toGeometry(area.boundary()));
    }
}
