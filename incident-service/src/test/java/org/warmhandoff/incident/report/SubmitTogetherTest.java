package org.warmhandoff.incident.report;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.incident.linking.domain.ReportSketch;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class SubmitTogetherTest {

    private static final int SENDERS = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    SubmitTogether submitTogether;

    @Inject
    ReportStore reports;

    @Inject
    Database database;

    @Inject
    IntakeLock intake;

    /** Senders that were told of a failure. */
    private final AtomicInteger broken = new AtomicInteger();

    private static Submission submission(String recordId, String area) {
        Report report = ReportSketch.by(AgencyType.EMS).areaAlone(area).report();
        ReportSource.RecordKey key = new ReportSource.RecordKey("together", recordId);
        return new Submission(
                new ReportSource("submit-together", AgencyType.EMS, key),
                new ReportContents(
                        report.facts(), report.place(), false, Set.of(), key, null, Collections.singletonList(null)),
                null);
    }

    /** What a sender is told of, and tries again, is not kept behind its back. */
    @Test
    void whenTheDatabaseBreaksOffNothingIsTriedAgainUnasked() throws Exception {
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            submissions.add(submission(record(), "riverside"));
        }
        ExecutorService test = Executors.newSingleThreadExecutor();
        Future<List<Future<Submitted>>> sending;
        try {
            sending = database.inTransaction(holder -> {
                intake.lock(holder);
                Future<List<Future<Submitted>>> started = test.submit(() -> atOnce(submissions));
                await().atMost(PATIENCE).until(() -> {
                    breakOffWhoWaits(holder);
                    return broken.get() > 0;
                });
                return started;
            });
        } finally {
            test.shutdown();
        }

        int told = 0;
        List<Future<Submitted>> answers = sending.get();
        for (int i = 0; i < SENDERS; i++) {
            Future<Submitted> answer = answers.get(i);
            boolean kept = isKept(submissions.get(i));
            if (kept) {
                assertThat(answer.get().orThrow().effect()).isEqualTo(Submitted.Effect.CREATED);
            } else {
                assertThatThrownBy(answer::get).hasRootCauseInstanceOf(SQLException.class);
                told++;
            }
        }
        assertThat(told).isPositive();
    }

    /** Breaks off every transaction that waits for the intake: those of the senders, and whoever else is there. */
    private static void breakOffWhoWaits(Handle handle) {
        handle.createQuery(
                        """
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """)
                .mapTo(Integer.class)
                .one();
    }

    private boolean isKept(Submission submission) {
        AgencyRecord key = Objects.requireNonNull(AgencyRecord.of(submission.source()));
        return !database.read(handle -> reports.findRecords(handle, List.of(key)))
                .isEmpty();
    }

    private List<Future<Submitted>> atOnce(List<Submission> submissions) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            CyclicBarrier start = new CyclicBarrier(SENDERS);
            List<Callable<Submitted>> work = submissions.stream()
                    .map(submission -> (Callable<Submitted>) () -> {
                        start.await();
                        try {
                            return submitTogether.submit(submission);
                        } catch (RuntimeException failure) {
                            broken.incrementAndGet();
                            throw failure;
                        }
                    })
                    .toList();
            return senders.invokeAll(work);
        } finally {
            senders.shutdownNow();
        }
    }

    private static String record() {
        return UUID.randomUUID().toString();
    }

    @Test
    void everySenderGetsTheAnswerToTheReportThatWasSent() throws Exception {
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            submissions.add(submission(record(), "riverside"));
        }

        List<Future<Submitted>> answers = atOnce(submissions);

        for (int i = 0; i < SENDERS; i++) {
            Submitted.Taken taken = answers.get(i).get().orThrow();
            assertThat(taken.effect()).isEqualTo(Submitted.Effect.CREATED);
            assertThat(taken.report().source()).isEqualTo(submissions.get(i).source());
            Report kept = database.read(
                    handle -> reports.find(handle, taken.report().id()).orElseThrow());
            assertThat(kept.source()).isEqualTo(submissions.get(i).source());
        }
    }

    @Test
    void aRecordThatComesManyTimesAtOnceIsKeptOnce() throws Exception {
        String record = record();

        List<Submitted.Taken> taken = new ArrayList<>();
        for (Future<Submitted> answer : atOnce(Collections.nCopies(SENDERS, submission(record, "riverside")))) {
            taken.add(answer.get().orThrow());
        }

        assertThat(taken)
                .extracting(one -> one.report().id())
                .containsOnly(taken.get(0).report().id());
        assertThat(taken)
                .filteredOn(one -> one.effect() == Submitted.Effect.CREATED)
                .hasSize(1);
    }

    @Test
    void aReportThatCannotBeKeptDoesNotTouchTheOthers() throws Exception {
        int poisoned = 7;
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            submissions.add(submission(record(), i == poisoned ? "not a text for PostgreSQL: \0" : "riverside"));
        }

        List<Future<Submitted>> answers = atOnce(submissions);

        for (int i = 0; i < SENDERS; i++) {
            Future<Submitted> answer = answers.get(i);
            if (i == poisoned) {
                assertThatThrownBy(answer::get).hasRootCauseInstanceOf(SQLException.class);
            } else {
                assertThat(answer.get().orThrow().effect()).isEqualTo(Submitted.Effect.CREATED);
            }
        }
    }
}
