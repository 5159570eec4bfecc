package org.warmhandoff.incident.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.database.DatabaseFailure;

/**
 * Takes in together the single reports that come at the same time. Intake is one transaction at a time ({@link IntakeLock}):
 * while one of them commits, whoever comes waits, and the next transaction takes in all who wait. So one report alone is as fast
 * as ever, and many share what a transaction costs. One thread does it: were the senders to take turns, each that has its answer
 * would have to be woken before the next turn.
 */
@ApplicationScoped
public class SubmitTogether {

    private static final int AT_ONCE = 200;

    private final Database database;
    private final SubmitReports submitReports;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService intake = Executors.newSingleThreadExecutor(work -> new Thread(work, "report-intake"));

    SubmitTogether(Database database, SubmitReports submitReports) {
        this.database = database;
        this.submitReports = submitReports;
    }

    @PreDestroy
    void stop() {
        intake.shutdown();
    }

    /**
     * Answers when the report is committed. What goes wrong with one report does not touch the others; when the database goes
     * away, all who wait are told.
     */
    public Submitted submit(Submission submission) {
        Waiting own = new Waiting(submission, new CompletableFuture<>());
        waiting.add(own);
        intake.execute(this::takeInNext);
        return own.outcome.join().answer(() -> alone(submission));
    }

    /** Does nothing when an earlier turn has taken in whoever asked for this one. */
    private void takeInNext() {
        List<Waiting> together = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = together.size() < AT_ONCE ? waiting.poll() : null) {
            together.add(one);
        }
        if (!together.isEmpty()) {
            takeIn(together);
        }
    }

    private void takeIn(List<Waiting> together) {
        List<Submission> submissions =
                together.stream().map(Waiting::submission).toList();
        List<Submitted> answers;
        try {
            answers = database.inTransaction(transaction -> submitReports.submit(transaction, submissions));
        } catch (RuntimeException failure) {
            // A transient one may be the answer to a commit that was lost: another try could keep a report twice.
            // Otherwise one of them cannot be kept, and so none was: each request tries its own, and tells its sender.
            Outcome outcome =
                    DatabaseFailure.isTransient(failure) ? new Outcome(null, failure) : new Outcome(null, null);
            together.forEach(one -> one.outcome.complete(outcome));
            return;
        } catch (Error failure) {
            together.forEach(one -> one.outcome.completeExceptionally(failure));
            throw failure;
        }
        for (int i = 0; i < together.size(); i++) {
            together.get(i).outcome.complete(new Outcome(answers.get(i), null));
        }
    }

    private Submitted alone(Submission submission) {
        return database.inTransaction(transaction ->
                submitReports.submit(transaction, List.of(submission)).get(0));
    }

    private record Waiting(Submission submission, CompletableFuture<Outcome> outcome) {}

    /** Neither an answer nor a failure when the report is to be tried alone. */
    private record Outcome(@Nullable Submitted answer, @Nullable RuntimeException failure) {

        Submitted answer(Supplier<Submitted> otherwise) {
            if (failure != null) {
                throw failure;
            }
            return answer == null ? otherwise.get() : answer;
        }
    }
}
