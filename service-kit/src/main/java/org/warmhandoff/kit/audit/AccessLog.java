package org.warmhandoff.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;

/**
 * The access log of a service. Whoever gives out protected data appends to it first and gives the data after the commit: without
 * an entry there is no answer. The table comes with the migration location {@code db/access-log}.
 */
@ApplicationScoped
public class AccessLog {

    /**
     * Which entries to read. Null asks for all.
     *
     * @param account of whoever read
     * @param subject id of what was read, or of the work that it was read for
     * @param since not before then
     */
    record Filter(@Nullable String account, @Nullable String subject, @Nullable Instant since) {}

    private static final EventLog LOG = EventLog.of(AccessLog.class);

    /** Of the advisory locks: who holds it writes the next entry. */
    private static final long APPEND_LOCK = 736_104;

    private static final int CHECKED_TOGETHER = 1_000;

    private static final String COLUMNS =
            "number, at, account, via, agency, roles, purpose, kind, subject, basis, outcome, rule, hash";

    private record Head(long number, String hash) {}

    private final Database database;
    private final InstantSource clock;

    AccessLog(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Appends an entry. Entries are written one at a time, each after the commit of the one before, so the transaction must be a
     * short one that waits for nothing else.
     */
    public AccessEntry append(Handle transaction, Access access) {
        transaction
                .createQuery("SELECT 1 FROM pg_advisory_xact_lock(?)")
                .bind(0, APPEND_LOCK)
                .mapTo(Integer.class)
                .one();
        Head head = head(transaction);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AccessEntry entry = HashChain.next(head.hash(), head.number() + 1, now, access);
        insert(transaction, entry);
        // The log stream lies elsewhere: it bears witness to entries that are cut off the end of the table.
        transaction.afterCommit(() -> LOG.info(
                "access-log.appended", LogField.count("number", entry.number()), LogField.code("hash", entry.hash())));
        return entry;
    }

    /** Entries after a number, in the order in which they were written. */
    List<AccessEntry> page(Handle handle, Filter filter, long after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("number > :after"));
        if (filter.account() != null) {
            conditions.add("account = :account");
        }
        if (filter.subject() != null) {
            conditions.add("(subject = :subject OR basis = :subject)");
        }
        if (filter.since() != null) {
            conditions.add("at >= :since");
        }
        Query query = handle.createQuery("SELECT " + COLUMNS + " FROM access_log WHERE "
                        + String.join(" AND ", conditions) + " ORDER BY number LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit);
        if (filter.account() != null) {
            query.bind("account", filter.account());
        }
        if (filter.subject() != null) {
            query.bind("subject", filter.subject());
        }
        if (filter.since() != null) {
            query.bind("since", filter.since().atOffset(ZoneOffset.UTC));
        }
        return query.map(AccessLog::read).list();
    }

    /** Checks every entry, some at a time, so that a long log holds up nobody. */
    ChainVerification verify(ChainCheck.@Nullable Noted noted) {
        ChainCheck check = new ChainCheck(noted);
        Filter all = new Filter(null, null, null);
        List<AccessEntry> part;
        do {
            part = database.read(handle -> page(handle, all, check.holdsUpTo(), CHECKED_TOGETHER));
            part.forEach(check::accept);
        } while (check.holds() && part.size() == CHECKED_TOGETHER);
        return check.result();
    }

    private static Head head(Handle transaction) {
        return transaction
                .createQuery("SELECT number, hash FROM access_log ORDER BY number DESC LIMIT 1")
                .map((row, context) -> new Head(row.getLong("number"), row.getString("hash")))
                .findOne()
                .orElse(new Head(0, HashChain.START));
    }

    private static void insert(Handle transaction, AccessEntry entry) {
        Access access = entry.access();
        transaction
                .createUpdate(
                        "INSERT INTO access_log (" + COLUMNS
                                + """
                        ) VALUES (:number, :at, :account, :via, :agency, :roles, :purpose, :kind, :subject, :basis,
                                  :outcome, :rule, :hash)
                        """)
                .bind("number", entry.number())
                .bind("at", entry.at().atOffset(ZoneOffset.UTC))
                .bind("account", access.who().account())
                .bind("via", access.who().via())
                .bind("agency", access.who().agency())
                .bind("roles", access.who().roles().toArray(String[]::new))
                .bind("purpose", access.purpose())
                .bind("kind", access.what().kind())
                .bind("subject", access.what().subject())
                .bind("basis", access.what().basis())
                .bind("outcome", access.result().outcome())
                .bind("rule", access.result().rule())
                .bind("hash", entry.hash())
                .execute();
    }

    private static AccessEntry read(ResultSet row, StatementContext context) throws SQLException {
        return new AccessEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Access(
                        new Access.Who(
                                row.getString("account"), row.getString("via"), row.getString("agency"), List.of((String
                                                [])
                                        row.getArray("roles").getArray())),
                        row.getString("purpose"),
                        new Access.What(row.getString("kind"), row.getString("subject"), row.getString("basis")),
                        new Access.Result(row.getString("outcome"), row.getString("rule"))),
                row.getString("hash"));
    }
}
