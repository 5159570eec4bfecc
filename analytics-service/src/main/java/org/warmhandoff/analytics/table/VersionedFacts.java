package org.warmhandoff.analytics.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Rows;

/**
 * Facts of which the newest version lies in one table, and each that was replaced in another ({@code superseded_…}) with the time until
 * which it was the newest that was known. Versions may come again, and in any order: what lies there in the end is the same.
 *
 * <p>The table has the columns {@code version} and {@code known_at}; its superseded one has all of its columns and {@code superseded_at}.
 */
public final class VersionedFacts<T> {

    private final List<FactColumn<T>> columns;
    private final Function<T, UUID> id;
    private final ToLongFunction<T> version;
    private final String insertNew;
    private final String replaceOlder;
    private final String keepOlder;
    private final String tellTimes;

    /**
     * @param table its superseded one has the same name after {@code superseded_}
     * @param columns all that a statement writes, the key first
     */
    public VersionedFacts(String table, List<FactColumn<T>> columns, Function<T, UUID> id, ToLongFunction<T> version) {
        this.columns = List.copyOf(columns);
        this.id = id;
        this.version = version;
        String key = columns.get(0).name();
        String names = columns.stream().map(FactColumn::name).collect(Collectors.joining(", "));
        String given = columns.stream().map(FactColumn::given).collect(Collectors.joining(", "));
        String from = "FROM " + Rows.PLACEHOLDER + " AS given (" + names + ")";
        insertNew = "INSERT INTO %s (%s) SELECT %s %s ON CONFLICT (%s) DO NOTHING RETURNING %s"
                .formatted(table, names, given, from, key, key);
        // The row is locked before it is read, so that what comes back is what was replaced, also when another
        // replica wrote it a moment ago.
        replaceOlder =
                """
                WITH newer AS (
                    SELECT %2$s, old AS replaced
                    %3$s JOIN %1$s old ON old.%4$s = given.%4$s
                    WHERE given.version > old.version
                    ORDER BY old.%4$s
                    FOR UPDATE OF old
                ), superseded AS (
                    INSERT INTO superseded_%1$s (%5$s, superseded_at)
                    SELECT %6$s, known_at FROM newer
                    ON CONFLICT (%4$s, version) DO NOTHING
                )
                UPDATE %1$s fact SET %7$s FROM newer WHERE fact.%4$s = newer.%4$s
                RETURNING (newer.replaced).*
                """
                        .formatted(
                                table,
                                given,
                                from,
                                key,
                                names,
                                columns.stream()
                                        .map(column -> "(replaced)." + column.name())
                                        .collect(Collectors.joining(", ")),
                                columns.stream()
                                        .skip(1)
                                        .map(column -> column.name() + " = newer." + column.name())
                                        .collect(Collectors.joining(", ")));
        keepOlder =
                """
                INSERT INTO superseded_%1$s (%2$s, superseded_at)
                SELECT %3$s, 'infinity' %4$s JOIN %1$s newest ON newest.%5$s = given.%5$s
                WHERE given.version < newest.version
                ON CONFLICT (%5$s, version) DO NOTHING
                RETURNING %5$s
                """
                        .formatted(table, names, given, from, key);
        tellTimes =
                """
                UPDATE superseded_%1$s old SET superseded_at = following.known_at
                FROM (
                    SELECT %2$s, version, lead(known_at) OVER (PARTITION BY %2$s ORDER BY version) AS known_at
                    FROM (
                        SELECT %2$s, version, known_at FROM superseded_%1$s WHERE %2$s = ANY (:ids)
                        UNION ALL
                        SELECT %2$s, version, known_at FROM %1$s WHERE %2$s = ANY (:ids)
                    ) versions
                ) following
                WHERE old.%2$s = following.%2$s AND old.version = following.version
                  AND old.superseded_at IS DISTINCT FROM following.known_at
                """
                        .formatted(table, key);
    }

    /** Reads a row that was replaced. */
    @FunctionalInterface
    public interface Reading<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** A fact that is the newest now. @param replaced what was the newest until now; nothing when there was none */
    public record Change<T, R>(T fact, Optional<R> replaced) {}

    /**
     * Keeps the facts.
     *
     * @param facts any versions of any facts
     * @return the facts that are the newest now and were not before
     */
    public <R> List<Change<T, R>> keep(Handle transaction, Collection<T> facts, Reading<R> replaced) {
        // In the order of their ids: one order everywhere, so that two transactions cannot wait for each other.
        Map<UUID, T> newest = new TreeMap<>();
        List<T> older = new ArrayList<>();
        for (T fact : facts) {
            T known = newest.get(id.apply(fact));
            if (known == null || version.applyAsLong(fact) > version.applyAsLong(known)) {
                newest.put(id.apply(fact), fact);
                if (known != null) {
                    older.add(known);
                }
            } else {
                older.add(fact);
            }
        }
        Set<UUID> inserted = new HashSet<>(rows(newest.values()).query(transaction, insertNew, VersionedFacts::id));
        List<T> known = newest.values().stream()
                .filter(fact -> !inserted.contains(id.apply(fact)))
                .toList();
        Map<UUID, R> before = new HashMap<>();
        rows(known).query(transaction, replaceOlder, row -> before.put(id(row), replaced.read(row)));
        known.stream().filter(fact -> !before.containsKey(id.apply(fact))).forEach(older::add);
        keepOlder(transaction, older);
        return newest.values().stream()
                .filter(fact -> inserted.contains(id.apply(fact)) || before.containsKey(id.apply(fact)))
                .map(fact -> new Change<>(fact, Optional.ofNullable(before.get(id.apply(fact)))))
                .toList();
    }

    private void keepOlder(Handle transaction, List<T> older) {
        Set<UUID> late = new HashSet<>(rows(older).query(transaction, keepOlder, VersionedFacts::id));
        if (!late.isEmpty()) {
            transaction
                    .createUpdate(tellTimes)
                    .bindArray("ids", UUID.class, late)
                    .execute();
        }
    }

    private Rows<T> rows(Collection<T> facts) {
        Rows<T> rows = Rows.of(List.copyOf(facts));
        columns.forEach(column -> rows.column(column.type(), column.value()));
        return rows;
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}
