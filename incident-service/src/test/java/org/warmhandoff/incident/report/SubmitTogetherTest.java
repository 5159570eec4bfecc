package org.warmhandoff.incident.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.incident.linking.domain.ReportSketch;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class SubmitTogetherTest {

    private static final int SENDERS = 24;

    @Inject
    SubmitTogether submitTogether;

    @Inject
    ReportStore reports;

    @Inject
    Database database;

    private static Submission submission(String recordId, String area) {
        Report report = ReportSketch.by(AgencyType.EMS).areaAlone(area).report();
        ReportSource.RecordKey key = new ReportSource.RecordKey("together", recordId);
        return new Submission(
                new ReportSource("submit-together", AgencyType.EMS, key),
                new ReportContents(
                        report.facts(), report.place(), false, Set.of(), key, null, Collections.singletonList(null)),
                null);
    }

    private List<Future<Submitted>> atOnce(List<Submission> submissions) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            CyclicBarrier start = new CyclicBarrier(SENDERS);
            List<Callable<Submitted>> work = submissions.stream()
                    .map(submission -> (Callable<Submitted>) () -> {
                        start.await();
                        return submitTogether.submit(submission);
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
