package org.warmhandoff.referral.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Rows;
import org.warmhandoff.referral.followup.domain.Material;
import org.warmhandoff.referral.supply.domain.MovementKind;
import org.warmhandoff.referral.supply.domain.Stock;

/** Keeps the movements. What there is, is their sum and nothing else; a row is never changed. */
@ApplicationScoped
class SupplyStore {

    /**
     * One movement.
     *
     * @param change what it adds; less than 0 when it takes away
     * @param attempt at which it was given; null for any other kind
     * @param by account of whoever recorded it
     */
    record Movement(
            UUID id,
            String team,
            Material material,
            MovementKind kind,
            int change,
            @Nullable UUID attempt,
            String by,
            Instant at) {}

    private final SupplyConfig config;

    SupplyStore(SupplyConfig config) {
        this.config = config;
    }

    void add(Handle transaction, List<Movement> movements) {
        Rows.of(movements)
                .column("uuid", Movement::id)
                .column("text", Movement::team)
                .column("text", movement -> movement.material().code())
                .column("text", movement -> movement.kind().code())
                .column("int4", Movement::change)
                .column("uuid", Movement::attempt)
                .column("text", Movement::by)
                .column("timestamptz", Movement::at)
                .update(
                        transaction,
                        """
                        INSERT INTO supply_movement
                            (movement_id, team, material, kind, change, attempt_id, recorded_by, recorded_at)
                        SELECT * FROM {rows}
                        """);
    }

    /**
     * What a team has of a material; nobody else moves any of it until the transaction ends, because each movement of the team
     * needs its row to stay.
     *
     * @return nothing when there is no such team
     */
    Optional<Stock> lock(Handle transaction, String team, Material material) {
        boolean exists = transaction
                .createQuery("SELECT code FROM team WHERE code = ? FOR UPDATE")
                .bind(0, team)
                .mapTo(String.class)
                .findOne()
                .isPresent();
        return exists
                ? Optional.of(all(transaction, team).stream()
                        .filter(stock -> stock.material() == material)
                        .findFirst()
                        .orElse(new Stock(team, material, 0, config.lowAt(material), null)))
                : Optional.empty();
    }

    /**
     * What the teams have of everything that was ever recorded, by team and material.
     *
     * @param team null for all
     */
    List<Stock> all(Handle handle, @Nullable String team) {
        return handle.createQuery(
                        """
                        SELECT team, material, sum(change) AS on_hand,
                               max(recorded_at) FILTER (WHERE kind = 'counted') AS counted_at
                        FROM supply_movement WHERE :team::text IS NULL OR team = :team
                        GROUP BY team, material ORDER BY team, material
                        """)
                .bind("team", team)
                .map((row, context) -> stock(row))
                .list();
    }

    private Stock stock(ResultSet row) throws SQLException {
        String code = row.getString("material");
        Material material = Arrays.stream(Material.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        OffsetDateTime counted = row.getObject("counted_at", OffsetDateTime.class);
        return new Stock(
                row.getString("team"),
                material,
                row.getLong("on_hand"),
                config.lowAt(material),
                counted == null ? null : counted.toInstant());
    }
}
