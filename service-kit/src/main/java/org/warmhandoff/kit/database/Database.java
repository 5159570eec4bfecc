package org.warmhandoff.kit.database;

import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The service's database. A transaction is a function of its {@link Handle}: what takes a handle takes part in the
 * transaction, and nothing else does.
 */
@ApplicationScoped
public class Database {

    private static final int ATTEMPTS = 5;

    private final Jdbi jdbi;

    Database(AgroalDataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /**
     * Runs the work in one transaction and commits it. Work that loses against a concurrent transaction (deadlock or
     * serialization failure) is run again, so it must have no effect outside the database, except by {@link
     * Handle#afterCommit}.
     */
    public <T> T inTransaction(Function<Handle, T> work) {
        return attempt(work, ATTEMPTS);
    }

    /** As {@link #inTransaction}, for work without a result. */
    public void useTransaction(Consumer<Handle> work) {
        inTransaction(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Runs a query outside any transaction. */
    public <T> T read(Function<Handle, T> query) {
        try (Handle handle = jdbi.open()) {
            return query.apply(handle);
        }
    }

    private <T> T attempt(Function<Handle, T> work, int attemptsLeft) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (RuntimeException failure) {
            if (attemptsLeft > 1 && DatabaseFailure.lostAgainstConcurrentWork(failure)) {
                return attempt(work, attemptsLeft - 1);
            }
            throw failure;
        }
    }
}
