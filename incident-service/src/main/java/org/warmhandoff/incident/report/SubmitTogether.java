package org.warmhandoff.incident.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;

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

    /** Answers when the report is committed. What goes wrong with one report does not touch the others. */
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
        Submitted answer = own.answer;
        return answer == null ? alone(submission) : answer;
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
        } catch (RuntimeException oneCannotBeKept) {
            // Nothing was kept. Each one's own request tries again, and tells its own sender what is wrong.
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

        Waiting(Submission submission) {
            this.submission = submission;
        }

        boolean isWaiting() {
            return waits;
        }
    }
}
