package org.warmhandoff.kit.database;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
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
    private final List<AfterCommit> afterCommit;

    Database(AgroalDataSource dataSource, @All List<AfterCommit> afterCommit) {
        this.jdbi = Jdbi.create(dataSource);
        this.afterCommit = afterCommit;
    }

    /**
     * Runs the work in one transaction and commits it. Work that loses against a concurrent transaction (deadlock or
     * serialization failure) is run again, so it must have no effect outside the database.
     */
    public <T> T inTransaction(Function<Handle, T> work) {
        T result = attempt(work, ATTEMPTS);
        afterCommit.forEach(AfterCommit::committed);
        return result;
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
