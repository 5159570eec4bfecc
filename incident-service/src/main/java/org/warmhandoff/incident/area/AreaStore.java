package org.warmhandoff.incident.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.area.AreaLevel;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.contracts.area.Boundary;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.kit.event.EventJson;

/** Keeps the areas as they are published. */
@ApplicationScoped
public class AreaStore {

    private static final String COLUMNS =
            "code, version, level, name, jurisdiction, population, boundary_version, retired, boundary";

    /** Areas in one statement. */
    private static final int CHUNK = 1_000;

    /** Number of the boundary file in force; 0 before the first. */
    int boundaryVersion(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(number), 0) FROM boundary_version")
                .mapTo(Integer.class)
                .one();
    }

    /** As {@link #boundaryVersion}, and keeps every other change of the areas out until the transaction ends. */
    int lockBoundaryVersion(Handle transaction) {
        transaction.execute("LOCK TABLE boundary_version IN EXCLUSIVE MODE");
        return boundaryVersion(transaction);
    }

    void addBoundaryVersion(Handle transaction, int number, Instant loadedAt, String loadedBy, int areaCount) {
        transaction.execute(
                "INSERT INTO boundary_version (number, loaded_at, loaded_by, area_count) VALUES (?, ?, ?, ?)",
                number,
                loadedAt,
                loadedBy,
                areaCount);
    }

    /** Takes back a number that no area bears. */
    void removeBoundaryVersion(Handle transaction, int number) {
        transaction.execute("DELETE FROM boundary_version WHERE number = ?", number);
    }

    /** The areas that are not retired, by code. */
    List<AreaSnapshot> inForce(Handle handle) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM area WHERE NOT retired ORDER BY code")
                .map((row, context) -> area(row))
                .list();
    }

    /**
     * Puts these areas in force and retires all others.
     *
     * @return what is new, has changed or was retired, as it is now
     */
    List<AreaSnapshot> replace(Handle transaction, List<Area> areas, int boundaryVersion) {
        Set<String> left = codesInForce(transaction);
        List<AreaSnapshot> changed = new ArrayList<>();
        for (List<Area> chunk : chunks(areas)) {
            chunk.forEach(area -> left.remove(area.code()));
            changed.addAll(put(transaction, chunk, boundaryVersion));
        }
        for (List<String> chunk : chunks(List.copyOf(left))) {
            changed.addAll(retire(transaction, chunk, boundaryVersion));
        }
        return changed;
    }

    private static Set<String> codesInForce(Handle handle) {
        return new HashSet<>(handle.createQuery("SELECT code FROM area WHERE NOT retired")
                .mapTo(String.class)
                .list());
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static List<AreaSnapshot> put(Handle transaction, List<Area> areas, int boundaryVersion) {
        Map<String, AreaSnapshot> fresh = areas.stream()
                .map(area -> snapshot(area, boundaryVersion))
                .collect(Collectors.toMap(AreaSnapshot::code, Function.identity()));
        Collection<AreaSnapshot> rows = fresh.values();
        return transaction
                .createQuery(
                        """
                        INSERT INTO area (code, version, level, name, jurisdiction, population, boundary_version, retired, boundary)
                        SELECT code, 1, level, name, jurisdiction, population, :boundaryVersion, false, boundary
                        FROM unnest(:code, :level, :name, :jurisdiction, :population, :boundary)
                            AS given (code, level, name, jurisdiction, population, boundary)
                        ON CONFLICT (code) DO UPDATE SET
                            version = area.version + 1, level = excluded.level, name = excluded.name,
                            jurisdiction = excluded.jurisdiction, population = excluded.population,
                            boundary_version = excluded.boundary_version, retired = false, boundary = excluded.boundary
                        WHERE area.retired
                            OR (area.level, area.name, area.jurisdiction, area.population, area.boundary)
                                IS DISTINCT FROM (excluded.level, excluded.name, excluded.jurisdiction,
                                    excluded.population, excluded.boundary)
                        RETURNING code, version
                        """)
                .bind("boundaryVersion", boundaryVersion)
                .bindArray("code", String.class, column(rows, AreaSnapshot::code))
                .bindArray(
                        "level", String.class, column(rows, area -> area.level().code()))
                .bindArray("name", String.class, column(rows, AreaSnapshot::name))
                .bindArray("jurisdiction", String.class, column(rows, AreaSnapshot::jurisdiction))
                .bindArray("population", Long.class, column(rows, AreaSnapshot::population))
                .bindArray("boundary", String.class, boundaries(rows))
                .map((row, context) ->
                        in(Objects.requireNonNull(fresh.get(row.getString("code"))), row.getLong("version")))
                .list();
    }

    private static List<AreaSnapshot> retire(Handle transaction, List<String> codes, int boundaryVersion) {
        return transaction
                .createQuery(
                        "UPDATE area SET retired = true, version = version + 1, boundary_version = :boundaryVersion"
                                + " WHERE code = ANY (:codes) RETURNING " + COLUMNS)
                .bind("boundaryVersion", boundaryVersion)
                .bindArray("codes", String.class, codes)
                .map((row, context) -> area(row))
                .list();
    }

    private static AreaSnapshot snapshot(Area area, int boundaryVersion) {
        return new AreaSnapshot(
                area.code(),
                1,
                area.level(),
                area.name(),
                area.jurisdiction(),
                area.population(),
                boundaryVersion,
                false,
                Geometries.toBoundary(area.geometry()));
    }

    private static AreaSnapshot in(AreaSnapshot area, long version) {
        return new AreaSnapshot(
                area.code(),
                version,
                area.level(),
                area.name(),
                area.jurisdiction(),
                area.population(),
                area.boundaryVersion(),
                area.retired(),
                area.boundary());
    }

    private static <T> List<@Nullable T> column(
            Collection<AreaSnapshot> areas, Function<AreaSnapshot, @Nullable T> value) {
        List<@Nullable T> column = new ArrayList<>(areas.size());
        areas.forEach(area -> column.add(value.apply(area)));
        return column;
    }

    /** The one column that takes long to write. */
    private static List<@Nullable String> boundaries(Collection<AreaSnapshot> areas) {
        return areas.parallelStream().map(area -> json(area.boundary())).toList();
    }

    private static AreaSnapshot area(ResultSet row) throws SQLException {
        return new AreaSnapshot(
                row.getString("code"),
                row.getLong("version"),
                AreaLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("jurisdiction"),
                row.getObject("population", Long.class),
                row.getInt("boundary_version"),
                row.getBoolean("retired"),
                boundary(row.getString("boundary")));
    }

    private static @Nullable String json(@Nullable Boundary boundary) {
        return boundary == null ? null : new String(EventJson.write(boundary), StandardCharsets.UTF_8);
    }

    private static @Nullable Boundary boundary(@Nullable String json) {
        try {
            return json == null ? null : EventJson.read(json.getBytes(StandardCharsets.UTF_8), Boundary.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
