package org.warmhandoff.incident.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.database.DatabaseFailure;

/**
 * Takes in together the single reports that come at the same time. Intake is one transaction at a time ({@link IntakeLock}):
 * while one of them commits, whoever comes waits, and the first to get the turn takes in all who wait. So one report alone is
 * as fast as ever, and many share what a transaction costs.
 */
@ApplicationScoped
public class SubmitTogether {

    private static final int AT_ONCE = 200;

    private final Database database;
    private final SubmitReports submitReports;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    SubmitTogether(Database database, SubmitReports submitReports) {
        this.database = database;
        this.submitReports = submitReports;
    }

    /**
     * Answers when the report is committed. What goes wrong with one report does not touch the others; when the database goes
     * away, all who wait are told.
     */
    public Submitted submit(Submission submission) {
        Waiting own = new Waiting(submission);
        waiting.add(own);
        turn.lock();
        try {
            while (own.isWaiting()) {
                takeIn(next());
            }
        } finally {
            turn.unlock();
        }
        return own.answer(() -> alone(submission));
    }

    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = next.size() < AT_ONCE ? waiting.poll() : null) {
            next.add(one);
        }
        return next;
    }

    private void takeIn(List<Waiting> together) {
        List<Submission> submissions =
                together.stream().map(one -> one.submission).toList();
        try {
            List<Submitted> answers =
                    database.inTransaction(transaction -> submitReports.submit(transaction, submissions));
            for (int i = 0; i < together.size(); i++) {
                together.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException failure) {
            if (DatabaseFailure.isTransient(failure)) {
                // It may have been the answer to a commit that was lost: another try could keep a report twice.
                together.forEach(one -> one.failure = failure);
            }
            // Otherwise one of them cannot be kept, and so none was. Each request tries its own, and tells its own
            // sender.
        } finally {
            together.forEach(one -> one.waits = false);
        }
    }

    private Submitted alone(Submission submission) {
        return database.inTransaction(transaction ->
                submitReports.submit(transaction, List.of(submission)).get(0));
    }

    /** Written by whoever has the turn, and read after having had it. */
    private static final class Waiting {

        private final Submission submission;
        private boolean waits = true;
        private @Nullable Submitted answer;
        private @Nullable RuntimeException failure;

        Waiting(Submission submission) {
            this.submission = submission;
        }

        boolean isWaiting() {
            return waits;
        }

        Submitted answer(Supplier<Submitted> otherwise) {
            if (failure != null) {
                throw failure;
            }
            return answer == null ? otherwise.get() : answer;
        }
    }
}
