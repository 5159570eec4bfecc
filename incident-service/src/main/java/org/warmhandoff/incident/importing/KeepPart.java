package org.warmhandoff.incident.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.report.ReportContents;
import org.warmhandoff.incident.report.Submission;
import org.warmhandoff.incident.report.SubmitReports;
import org.warmhandoff.incident.report.Submitted;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.database.DatabaseFailure;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;

/** Keeps a part of a file in one transaction, or one record at a time when something of it cannot be kept. */
@ApplicationScoped
class KeepPart {

    private static final EventLog LOG = EventLog.of(KeepPart.class);
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    private final Database database;
    private final SubmitReports submitReports;
    private final UploadStore uploads;

    KeepPart(Database database, SubmitReports submitReports, UploadStore uploads) {
        this.database = database;
        this.submitReports = submitReports;
        this.uploads = uploads;
    }

    /** One upload's way of keeping its parts. */
    interface Keeping {

        List<BulkResult> keep(List<ReadRecord> part);

        void end(boolean whole);
    }

    Keeping of(ImportReports.Upload upload) {
        return upload.dryRun() ? new Rehearsing(upload) : new Taking(upload);
    }

    private final class Taking implements Keeping {

        private final ImportReports.Upload upload;

        Taking(ImportReports.Upload upload) {
            this.upload = upload;
        }

        @Override
        public List<BulkResult> keep(List<ReadRecord> part) {
            try {
                return patiently(() -> together(part));
            } catch (RuntimeException failure) {
                if (DatabaseFailure.isTransient(failure)) {
                    throw failure;
                }
                LOG.warn("upload.part-taken-apart", failure, LogField.id("upload", upload.id()));
                List<BulkResult> results = new ArrayList<>();
                part.forEach(one -> results.addAll(alone(one)));
                return results;
            }
        }

        private List<BulkResult> together(List<ReadRecord> part) {
            return database.inTransaction(transaction -> {
                List<BulkResult> results =
                        results(part, submissions -> submitReports.submit(transaction, submissions), false);
                uploads.advance(transaction, upload.id(), results);
                return results;
            });
        }

        private List<BulkResult> alone(ReadRecord one) {
            try {
                return patiently(() -> together(List.of(one)));
            } catch (RuntimeException failure) {
                if (DatabaseFailure.isTransient(failure)) {
                    throw failure;
                }
                LOG.error("upload.record-not-kept", failure, LogField.id("upload", upload.id()));
                return List.of(BulkResult.refused(
                        one.line(),
                        List.of(new FieldError("", "internal", "could not be kept by a fault of this service"))));
            }
        }

        @Override
        public void end(boolean whole) {
            database.useTransaction(transaction -> uploads.end(transaction, upload.id(), whole));
        }
    }

    /** Answers as if it took the records in. A record that comes again in the file is held against its first coming. */
    private final class Rehearsing implements Keeping {

        private final ImportReports.Upload upload;
        private final FingerprintMap rehearsed = new FingerprintMap();

        Rehearsing(ImportReports.Upload upload) {
            this.upload = upload;
        }

        @Override
        public List<BulkResult> keep(List<ReadRecord> part) {
            return patiently(() -> {
                List<BulkResult> results = database.read(handle -> rehearse(handle, part));
                database.useTransaction(transaction -> uploads.advance(transaction, upload.id(), results));
                return results;
            });
        }

        private List<BulkResult> rehearse(Handle handle, List<ReadRecord> part) {
            List<BulkResult> results = results(part, submissions -> submitReports.rehearse(handle, submissions), true);
            List<BulkResult> asIfTaken = new ArrayList<>(results.size());
            for (int i = 0; i < part.size(); i++) {
                asIfTaken.add(
                        part.get(i) instanceof ReadRecord.ToSubmit one
                                ? asIfTaken(one.submission(), results.get(i))
                                : results.get(i));
            }
            return asIfTaken;
        }

        private BulkResult asIfTaken(Submission submission, BulkResult result) {
            if (result.status() == BulkResult.Status.REFUSED
                    || submission.source().recordKey() == null) {
                return result;
            }
            long says = saidOf(submission.contents()).fingerprint() | 1;
            long before = rehearsed.put(
                    Digest.of(List.of(submission.source().recordKey().toString()))
                            .fingerprint(),
                    says);
            if (before == 0) {
                return result;
            }
            return result.as(before == says ? BulkResult.Status.UNCHANGED : BulkResult.Status.UPDATED);
        }

        /** All that a correction can change: what goes to the vault makes no new version. */
        private static Digest saidOf(ReportContents contents) {
            return Digest.of(List.of(
                    contents.facts().toString(),
                    contents.place().toString(),
                    contents.doubts().toString()));
        }

        @Override
        public void end(boolean whole) {
            database.useTransaction(transaction -> uploads.end(transaction, upload.id(), whole));
        }
    }

    private static List<BulkResult> results(
            List<ReadRecord> part, Function<List<Submission>, List<Submitted>> submit, boolean dryRun) {
        List<Submission> submissions = part.stream()
                .filter(ReadRecord.ToSubmit.class::isInstance)
                .map(one -> ((ReadRecord.ToSubmit) one).submission())
                .toList();
        List<Submitted> answers = submissions.isEmpty() ? List.of() : submit.apply(submissions);
        List<BulkResult> results = new ArrayList<>(part.size());
        int next = 0;
        for (ReadRecord one : part) {
            if (one instanceof ReadRecord.Settled settled) {
                results.add(settled.result());
            } else if (answers.get(next++) instanceof Submitted.Taken taken) {
                results.add(BulkResult.taken(one.line(), taken, dryRun));
            } else {
                results.add(refused(one.line(), (Submitted.Refused) answers.get(next - 1)));
            }
        }
        return results;
    }

    private static BulkResult refused(long line, Submitted.Refused refused) {
        List<FieldError> errors = refused.problem().problem().errors();
        return BulkResult.refused(
                line,
                errors.isEmpty()
                        ? List.of(new FieldError(
                                "", "conflict", refused.problem().problem().detail()))
                        : errors);
    }

    private interface Work {

        List<BulkResult> run();
    }

    /** A database that is away for a moment is waited for: the sender of a million lines should not have to begin anew. */
    private static List<BulkResult> patiently(Work work) {
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !DatabaseFailure.isTransient(failure)) {
                    throw failure;
                }
                pause(wait);
                wait = wait.multipliedBy(2);
            }
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service is stopping", stopping);
        }
    }
}
