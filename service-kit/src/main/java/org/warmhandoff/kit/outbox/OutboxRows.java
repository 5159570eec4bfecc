package org.warmhandoff.kit.outbox;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

/** The table's rows, as the relay sees them. */
final class OutboxRows {

    /** Where a row goes that the broker will never take, such as one above its size limit: kept, and out of the way. */
    static final int PARKED_LANE = -1;

    record Row(long id, OutboxMessage message) {}

    private OutboxRows() {}

    /**
     * The oldest rows of the lanes, in order. A plain scan of an index marks the entries of deleted rows, and the next one passes
     * over them; a bitmap scan, which the planner prefers for a table that was empty when it was looked at, goes to each of them
     * again until the table is vacuumed.
     */
    static List<Row> oldest(Handle transaction, List<Integer> lanes, int limit) {
        transaction.execute("SET LOCAL enable_bitmapscan = off");
        String select =
                "SELECT id, topic, key, headers, payload FROM outbox WHERE lane = ANY (?) ORDER BY id LIMIT " + limit;
        try (PreparedStatement query = transaction.getConnection().prepareStatement(select)) {
            query.setArray(1, transaction.getConnection().createArrayOf("smallint", lanes.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Row(
                            rows.getLong(1),
                            new OutboxMessage(
                                    rows.getString(2),
                                    rows.getString(3),
                                    unflatten(rows.getArray(4)),
                                    rows.getBytes(5))));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new OutboxException("could not read the outbox", failure);
        }
    }

    /**
     * Removes rows that the broker has acknowledged. Nobody waits for the disk: what a crash brings back is sent again, which every
     * reader is used to.
     */
    static void delete(Handle transaction, List<Long> ids) {
        transaction.execute("SET LOCAL synchronous_commit = off");
        try (PreparedStatement delete =
                transaction.getConnection().prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(1, transaction.getConnection().createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new OutboxException("could not delete from the outbox", failure);
        }
    }

    static void park(Handle handle, long id) {
        handle.execute("UPDATE outbox SET lane = ? WHERE id = ?", PARKED_LANE, id);
    }

    /** Rows that wait to be published. */
    static long waiting(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM outbox WHERE lane <> ?")
                .bind(0, PARKED_LANE)
                .mapTo(Long.class)
                .one();
    }

    /** Rows that the broker refused for good. */
    static long parked(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM outbox WHERE lane = ?")
                .bind(0, PARKED_LANE)
                .mapTo(Long.class)
                .one();
    }

    /** Age of the oldest row that waits; zero when none does. */
    static Duration oldestAge(Handle handle) {
        double seconds = handle.createQuery(
                        """
                        SELECT coalesce(extract(epoch FROM now() - created_at), 0)
                        FROM outbox WHERE lane <> :parked ORDER BY id LIMIT 1
                        """)
                .bind("parked", PARKED_LANE)
                .mapTo(Double.class)
                .findOne()
                .orElse(0.0);
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static Map<String, String> unflatten(Array headers) throws SQLException {
        String[] flat = (String[]) headers.getArray();
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < flat.length; i += 2) {
            named.put(flat[i], flat[i + 1]);
        }
        return named;
    }
}
