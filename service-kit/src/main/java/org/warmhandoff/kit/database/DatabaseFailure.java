package org.warmhandoff.kit.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.ConnectionException;

/** Tells a fault that passes (the database is away or busy) from one that comes back on every try. */
public final class DatabaseFailure {

    /** Classes of SQLSTATE that pass: connection, rollback, resources, operator intervention, system error. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** Lock not available. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final Set<String> LOST_AGAINST_CONCURRENT_WORK = Set.of("40001", "40P01");

    private DatabaseFailure() {}

    /** True when the same work may succeed later without any change. */
    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
        }
        return sqlState(failure)
                .map(state -> TRANSIENT_CLASSES.contains(state.substring(0, 2)) || state.equals(LOCK_NOT_AVAILABLE))
                .orElse(false);
    }

    /** True for a deadlock or a serialization failure: the other transaction won, and running again is right. */
    public static boolean lostAgainstConcurrentWork(Throwable failure) {
        return sqlState(failure).map(LOST_AGAINST_CONCURRENT_WORK::contains).orElse(false);
    }

    /** The SQLSTATE of the first SQL exception among the causes. */
    public static Optional<String> sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() == 5) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
