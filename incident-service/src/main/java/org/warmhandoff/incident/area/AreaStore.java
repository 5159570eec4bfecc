package org.warmhandoff.incident.area;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.area.AreaLevel;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.contracts.area.Boundary;

/** Keeps the areas as they are published. */
@ApplicationScoped
public class AreaStore {

    private final ObjectMapper mapper;

    AreaStore(ObjectMapper mapper) {
        this.mapper = mapper;
    }

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

    /** All areas, retired ones too, by code. */
    Map<String, AreaSnapshot> all(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT code, version, level, name, jurisdiction, population, boundary_version, retired, boundary::text
                        FROM area ORDER BY code
                        """)
                .map((row, context) -> area(row))
                .collect(Collectors.toMap(AreaSnapshot::code, Function.identity()));
    }

    void save(Handle transaction, List<AreaSnapshot> areas) {
        var batch = transaction.prepareBatch(
                """
                INSERT INTO area (code, version, level, name, jurisdiction, population, boundary_version, retired, boundary)
                VALUES (:code, :version, :level, :name, :jurisdiction, :population, :boundaryVersion, :retired, :boundary::jsonb)
                ON CONFLICT (code) DO UPDATE SET
                    version = excluded.version, level = excluded.level, name = excluded.name,
                    jurisdiction = excluded.jurisdiction, population = excluded.population,
                    boundary_version = excluded.boundary_version, retired = excluded.retired, boundary = excluded.boundary
                """);
        for (AreaSnapshot area : areas) {
            batch.bind("code", area.code())
                    .bind("version", area.version())
                    .bind("level", area.level().code())
                    .bind("name", area.name())
                    .bind("jurisdiction", area.jurisdiction())
                    .bind("population", area.population())
                    .bind("boundaryVersion", area.boundaryVersion())
                    .bind("retired", area.retired())
                    .bind("boundary", json(area.boundary()))
                    .add();
        }
        batch.execute();
    }

    private AreaSnapshot area(ResultSet row) throws SQLException {
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

    private @Nullable String json(@Nullable Boundary boundary) {
        try {
            return boundary == null ? null : mapper.writeValueAsString(boundary);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private @Nullable Boundary boundary(@Nullable String json) {
        try {
            return json == null ? null : mapper.readValue(json, Boundary.class);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
