package org.warmhandoff.incident.report;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

/**
 * One transaction at a time changes reports and incidents, in all replicas together. Two reports of one event that come in the
 * same instant could not see each other otherwise, and would be counted twice. It costs little, because a transaction takes
 * in many reports.
 */
@ApplicationScoped
public class IntakeLock {

    /** Any number does, as long as nothing else in this database uses it. */
    private static final long KEY = 0x57_48_49_4E_54_41_4B_45L;

    /**
     * Waits for the lock and holds it until the transaction ends. Taken before any row is locked.
     *
     * <p>Until then the database plans each statement once and not for each batch of rows anew: to plan the search for candidates
     * takes longer than the search.
     */
    public void lock(Handle transaction) {
        transaction
                .createQuery(
                        "SELECT set_config('plan_cache_mode', 'force_generic_plan', true) FROM pg_advisory_xact_lock(?)")
                .bind(0, KEY)
                .mapTo(String.class)
                .one();
    }
}
