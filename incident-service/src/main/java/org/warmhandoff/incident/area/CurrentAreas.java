package org.warmhandoff.incident.area;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jspecify.annotations.Nullable;

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

    synchronized AreaMap reload() {
        AreaMap loaded = database.read(handle -> {
            List<Area> areas = store.all(handle).values().stream()
                    .filter(area -> !area.retired())
                    .map(area -> new Area(
                            area.code(),
                            area.level(),
                            area.name(),
                            area.jurisdiction(),
                            area.population(),
                            Geometries.toGeometry(area.boundary())))
                    .toList();
            return new AreaMap(store.boundaryVersion(handle), areas);
        });
        map = loaded;
        return loaded;
    }
}
