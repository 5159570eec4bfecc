package org.warmhandoff.analytics.area;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.table.Codes;
import org.warmhandoff.analytics.table.Columns;
import org.warmhandoff.contracts.area.AreaLevel;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.kit.event.EventJson;

/** The areas, each as its newest version says. */
@ApplicationScoped
public class AreaStore {

    /** Keeps the snapshots that are newer than what is kept; at most one per area. */
    void keepNewer(Handle transaction, Collection<AreaSnapshot> areas) {
        Columns<AreaSnapshot> columns = new Columns<>(transaction, areas);
        transaction
                .createUpdate(
                        """
                        INSERT INTO area (code, version, level, name, jurisdiction, population,
                                          boundary_version, retired, boundary)
                        SELECT code, version, level, name, jurisdiction, population,
                               boundary_version, retired, boundary::jsonb
                        FROM unnest(:code, :version, :level, :name, :jurisdiction, :population,
                                    :boundaryVersion, :retired, :boundary)
                            AS given (code, version, level, name, jurisdiction, population,
                                      boundary_version, retired, boundary)
                        ON CONFLICT (code) DO UPDATE
                        SET version = excluded.version, level = excluded.level, name = excluded.name,
                            jurisdiction = excluded.jurisdiction, population = excluded.population,
                            boundary_version = excluded.boundary_version, retired = excluded.retired,
                            boundary = excluded.boundary
                        WHERE excluded.version > area.version
                        """)
                .bindBySqlType("code", columns.text(AreaSnapshot::code), Types.ARRAY)
                .bindBySqlType("version", columns.bigint(AreaSnapshot::version), Types.ARRAY)
                .bindBySqlType("level", columns.text(area -> area.level().code()), Types.ARRAY)
                .bindBySqlType("name", columns.text(AreaSnapshot::name), Types.ARRAY)
                .bindBySqlType("jurisdiction", columns.text(AreaSnapshot::jurisdiction), Types.ARRAY)
                .bindBySqlType("population", columns.bigint(AreaSnapshot::population), Types.ARRAY)
                .bindBySqlType("boundaryVersion", columns.integer(AreaSnapshot::boundaryVersion), Types.ARRAY)
                .bindBySqlType("retired", columns.bool(AreaSnapshot::retired), Types.ARRAY)
                .bindBySqlType(
                        "boundary",
                        columns.text(area -> area.boundary() == null
                                ? null
                                : new String(EventJson.write(area.boundary()), StandardCharsets.UTF_8)),
                        Types.ARRAY)
                .execute();
    }

    /** All areas, retired ones too, in the order of their codes. */
    public List<KnownArea> list(Handle handle) {
        return handle.createQuery("SELECT code, level, name, jurisdiction, population, retired FROM area ORDER BY code")
                .map((row, context) -> new KnownArea(
                        row.getString("code"),
                        Codes.of(AreaLevel.class, row.getString("level")),
                        row.getString("name"),
                        row.getString("jurisdiction"),
                        row.getObject("population", Long.class),
                        row.getBoolean("retired")))
                .list();
    }

    /** Boundaries as GeoJSON geometries, by area code. An area without one is left out. */
    public Map<String, String> boundaries(Handle handle) {
        return handle
                .createQuery("SELECT code, boundary::text FROM area WHERE boundary IS NOT NULL")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A number that is another one after any area has changed. */
    public long changes(Handle handle) {
        return handle.createQuery("SELECT coalesce(sum(version), 0) FROM area")
                .mapTo(Long.class)
                .one();
    }
}
