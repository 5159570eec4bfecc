package org.warmhandoff.incident.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.kit.database.Ids;

/**
 * Takes a report in. A record that the agency has sent before is corrected when it says something new, and left alone when
 * it does not: sending a file again changes nothing.
 */
@ApplicationScoped
public class SubmitReport {

    /**
     * What became of a report.
     *
     * @param created false when the record was there already
     */
    record Submitted(Report report, boolean created) {}

    private final ReportStore reports;
    private final Incidents incidents;
    private final ReportVault people;
    private final CorrectReport correctReport;
    private final InstantSource clock;

    SubmitReport(
            ReportStore reports,
            Incidents incidents,
            ReportVault people,
            CorrectReport correctReport,
            InstantSource clock) {
        this.reports = reports;
        this.incidents = incidents;
        this.people = people;
        this.correctReport = correctReport;
        this.clock = clock;
    }

    Submitted submit(Handle transaction, ReportSource source, ReportContents read) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReportContents contents = people.recognize(transaction, read);
        UUID incident = Ids.ordered();
        Report report = new Report(
                Ids.ordered(),
                1,
                ReportStatus.ACTIVE,
                incident,
                source,
                contents.exercise(),
                contents.facts(),
                contents.place(),
                contents.doubts(),
                now,
                now);
        if (!reports.add(transaction, report)) {
            Report known = reports.lockRecord(transaction, source).orElseThrow();
            return new Submitted(correctReport.correct(transaction, known, contents), false);
        }
        incidents.open(transaction, report);
        people.keep(transaction, report, contents);
        return new Submitted(report, true);
    }
}
