package org.warmhandoff.incident.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.report.Submitted.Effect;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.incident.report.domain.WithdrawnReportException;
import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.http.ProblemException;

/**
 * Takes reports in, one or many: there is one way in, and it is the same for a single report and for a file of a million. A
 * record that the agency has sent before is corrected when it says something new, and left alone when it does not: sending a
 * file again changes nothing.
 */
@ApplicationScoped
public class SubmitReports {

    private final IntakeLock intake;
    private final ReportStore reports;
    private final ReportVault vault;
    private final CorrectReport correctReport;
    private final AddReports addReports;
    private final InstantSource clock;

    SubmitReports(
            IntakeLock intake,
            ReportStore reports,
            ReportVault vault,
            CorrectReport correctReport,
            AddReports addReports,
            InstantSource clock) {
        this.intake = intake;
        this.reports = reports;
        this.vault = vault;
        this.correctReport = correctReport;
        this.addReports = addReports;
        this.clock = clock;
    }

    /** Takes the reports in, in order; each gets its own answer, and one that is refused is no hindrance to the others. */
    public List<Submitted> submit(Handle transaction, List<Submission> submissions) {
        intake.lock(transaction);
        Map<Integer, Submitted> answers = new TreeMap<>();
        for (List<Integer> wave : waves(submissions)) {
            List<Submission> part = wave.stream().map(submissions::get).toList();
            List<Submitted> partAnswers = submitOnceEach(transaction, part);
            for (int i = 0; i < part.size(); i++) {
                answers.put(wave.get(i), partAnswers.get(i));
            }
        }
        return List.copyOf(answers.values());
    }

    /**
     * What {@link #submit} would answer, without any effect. The ids of what it would create are made up. Where a record comes
     * more than once, each is compared with what is kept.
     */
    public List<Submitted> rehearse(Handle handle, List<Submission> submissions) {
        Instant now = clock.instant();
        Map<AgencyRecord, Report> known = reports.findRecords(handle, keys(submissions));
        List<Submitted> answers = new ArrayList<>();
        for (Submission submission : submissions) {
            ReportContents contents = vault.find(handle, submission.contents());
            AgencyRecord key = AgencyRecord.of(submission.source());
            Report old = key == null ? null : known.get(key);
            answers.add(
                    old == null
                            ? new Submitted.Taken(report(submission, contents, now), Effect.CREATED)
                            : answer(old, () -> CorrectReport.corrected(old, contents, now)));
        }
        return answers;
    }

    /** Parts in which no record comes twice: the second time it comes it is a correction of the first. */
    private static List<List<Integer>> waves(List<Submission> submissions) {
        List<List<Integer>> waves = new ArrayList<>();
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < submissions.size(); i++) {
            waiting.add(i);
        }
        while (!waiting.isEmpty()) {
            Set<AgencyRecord> seen = new HashSet<>();
            List<Integer> wave = new ArrayList<>();
            List<Integer> later = new ArrayList<>();
            for (int i : waiting) {
                AgencyRecord key = AgencyRecord.of(submissions.get(i).source());
                (key == null || seen.add(key) ? wave : later).add(i);
            }
            waves.add(wave);
            waiting = later;
        }
        return waves;
    }

    private List<Submitted> submitOnceEach(Handle transaction, List<Submission> submissions) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<AgencyRecord, Report> known = reports.findRecords(transaction, keys(submissions));
        Set<UUID> inVault = vault.holding(transaction, known.values());
        List<@Nullable Submitted> answers = new ArrayList<>();
        List<NewReport> fresh = new ArrayList<>();
        for (Submission submission : submissions) {
            ReportContents contents = vault.recognize(transaction, submission.contents());
            AgencyRecord key = AgencyRecord.of(submission.source());
            Report old = key == null ? null : known.get(key);
            if (old == null) {
                fresh.add(new NewReport(
                        answers.size(), report(submission, contents, now), contents, submission.traceParent()));
                answers.add(null);
            } else {
                answers.add(corrected(transaction, old, contents, inVault.contains(old.id())));
            }
        }
        List<Report> added = addReports.add(transaction, fresh);
        for (int i = 0; i < added.size(); i++) {
            answers.set(fresh.get(i).position(), new Submitted.Taken(added.get(i), Effect.CREATED));
        }
        return List.copyOf(answers);
    }

    private static List<AgencyRecord> keys(List<Submission> submissions) {
        List<AgencyRecord> keys = new ArrayList<>();
        for (Submission submission : submissions) {
            AgencyRecord key = AgencyRecord.of(submission.source());
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static Report report(Submission submission, ReportContents contents, Instant now) {
        return new Report(
                Ids.ordered(),
                1,
                ReportStatus.ACTIVE,
                Ids.ordered(),
                submission.source(),
                contents.exercise(),
                contents.facts(),
                contents.place(),
                contents.doubts(),
                now,
                now);
    }

    private Submitted corrected(Handle transaction, Report old, ReportContents contents, boolean inVault) {
        return answer(old, () -> correctReport.correct(transaction, old, contents, inVault));
    }

    private static Submitted answer(Report old, Supplier<Report> correction) {
        try {
            Report report = correction.get();
            return new Submitted.Taken(report, report.version() == old.version() ? Effect.UNCHANGED : Effect.UPDATED);
        } catch (ProblemException refused) {
            return new Submitted.Refused(refused);
        } catch (WithdrawnReportException withdrawn) {
            return new Submitted.Refused(WithdrawnReportMapper.problem());
        }
    }
}
