package org.warmhandoff.incident.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.feed.RefusalCounter;
import org.warmhandoff.incident.feed.domain.FeedKey;
import org.warmhandoff.incident.report.ReadReport;
import org.warmhandoff.incident.report.ReportContents;
import org.warmhandoff.incident.report.Submission;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.kit.http.CheckedBodies;
import org.warmhandoff.kit.http.ProblemException;

/**
 * Takes a file in. While one part of it is being kept, the next one is read; no more than the two are in memory, however long
 * the file is. Each part is a transaction of its own: what was answered is kept, whatever happens afterwards.
 */
@ApplicationScoped
class ImportReports {

    private static final int RECORDS_OF_A_PART = 500;

    /**
     * Who sends what.
     *
     * @param source the agency; the record keys are the file's
     * @param fromLine records that begin before this line are passed by: they were dealt with in an upload that broke off
     */
    record Upload(UUID id, ReportSource source, boolean dryRun, long fromLine, @Nullable String traceParent) {}

    /** Takes the results, in the order of the file. */
    interface Results {

        /** @throws IOException when nobody takes them any more */
        void add(List<BulkResult> results) throws IOException;
    }

    private final CheckedBodies bodies;
    private final ReadReport readReport;
    private final KeepPart keepPart;
    private final RefusalCounter refusals;
    private final ExecutorService executor;

    ImportReports(
            CheckedBodies bodies,
            ReadReport readReport,
            KeepPart keepPart,
            RefusalCounter refusals,
            ExecutorService executor) {
        this.bodies = bodies;
        this.readReport = readReport;
        this.keepPart = keepPart;
        this.refusals = refusals;
        this.executor = executor;
    }

    /** @throws IOException when the sender goes away before the end; what was read until then is kept */
    void run(RecordReader records, Upload upload, Results results) throws IOException {
        KeepPart.Keeping keeping = keepPart.of(upload);
        UsableRecords usable = new UsableRecords(records);
        Future<?> busy = null;
        boolean whole = false;
        try {
            List<ReadRecord> part = new ArrayList<>(RECORDS_OF_A_PART);
            ImportedRecord one = usable.next();
            while (one != null) {
                if (one.line() >= upload.fromLine()) {
                    part.add(read(one, upload));
                }
                if (part.size() == RECORDS_OF_A_PART) {
                    List<ReadRecord> full = part;
                    await(busy);
                    busy = executor.submit(() -> {
                        results.add(kept(keeping, full, records, upload));
                        return null;
                    });
                    part = new ArrayList<>(RECORDS_OF_A_PART);
                }
                one = usable.next();
            }
            await(busy);
            busy = null;
            results.add(kept(keeping, part, records, upload));
            tellOfTheRest(usable, records, upload, results);
            whole = usable.areAll();
        } finally {
            end(busy, keeping, whole);
        }
    }

    /** Not part of how far the upload has come: the record that begins there has yet to be read. */
    private void tellOfTheRest(UsableRecords usable, RecordReader records, Upload upload, Results results)
            throws IOException {
        BulkResult rest = usable.rest();
        if (rest != null) {
            count(1, records, upload);
            results.add(List.of(rest));
        }
    }

    private List<BulkResult> kept(
            KeepPart.Keeping keeping, List<ReadRecord> part, RecordReader records, Upload upload) {
        List<BulkResult> results = keeping.keep(part);
        int refused = (int) results.stream()
                .filter(result -> result.status() == BulkResult.Status.REFUSED)
                .count();
        count(refused, records, upload);
        return results;
    }

    private void count(int refused, RecordReader records, Upload upload) {
        if (refused > 0 && !upload.dryRun()) {
            refusals.count(
                    upload.source().agency(),
                    Objects.requireNonNullElse(records.sourceSystem(), FeedKey.DEFAULT_SOURCE),
                    refused);
        }
    }

    private static void end(@Nullable Future<?> busy, KeepPart.Keeping keeping, boolean whole) throws IOException {
        try {
            await(busy);
        } finally {
            keeping.end(whole);
        }
    }

    private ReadRecord read(ImportedRecord one, Upload upload) {
        if (one instanceof ImportedRecord.PassedOver passedOver) {
            return new ReadRecord.Settled(BulkResult.passedOver(one.line(), passedOver.reason()));
        }
        if (one instanceof ImportedRecord.Unreadable unreadable) {
            return new ReadRecord.Settled(BulkResult.refused(one.line(), unreadable.errors()));
        }
        ImportedRecord.Readable readable = (ImportedRecord.Readable) one;
        try {
            ReportContents contents = readReport.read(bodies.check(readable.body()), readable.doubts());
            ReportSource source =
                    new ReportSource(upload.source().agency(), upload.source().agencyType(), contents.recordKey());
            return new ReadRecord.ToSubmit(one.line(), new Submission(source, contents, upload.traceParent()));
        } catch (ProblemException refused) {
            return new ReadRecord.Settled(
                    BulkResult.refused(one.line(), refused.problem().errors()));
        }
    }

    private static void await(@Nullable Future<?> busy) throws IOException {
        if (busy == null) {
            return;
        }
        try {
            busy.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException gone) {
                throw gone;
            }
            throw new IllegalStateException("a part of an upload could not be kept", failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the service is stopping", stopping);
        }
    }
}
