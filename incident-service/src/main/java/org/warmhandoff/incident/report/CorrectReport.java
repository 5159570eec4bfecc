package org.warmhandoff.incident.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.linking.RelinkReport;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.kit.http.ProblemException;

/**
 * Replaces what a report says, and looks anew to which incident it belongs. When it says what it said before, nothing changes and
 * nobody is told.
 */
@ApplicationScoped
public class CorrectReport {

    private final Incidents incidents;
    private final RelinkReport relinkReport;
    private final ReportVault people;
    private final InstantSource clock;

    CorrectReport(Incidents incidents, RelinkReport relinkReport, ReportVault people, InstantSource clock) {
        this.incidents = incidents;
        this.relinkReport = relinkReport;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param report as it is kept; the transaction holds the {@link IntakeLock}
     * @param inVault true when the vault holds something of the report
     * @throws org.warmhandoff.incident.report.domain.WithdrawnReportException when it says something new of a withdrawn report
     */
    Report correct(Handle transaction, Report report, ReportContents contents, boolean inVault) {
        Report corrected = corrected(report, contents, clock.instant());
        if (inVault || contents.bringsSomethingForTheVault()) {
            keepPeople(transaction, corrected, contents);
        }
        if (corrected == report) {
            return report;
        }
        incidents.correct(transaction, corrected);
        return relinkReport.relink(transaction, corrected);
    }

    /**
     * The report as it is after the correction; the very same one when nothing changes.
     *
     * @throws org.warmhandoff.incident.report.domain.WithdrawnReportException when it says something new of a withdrawn report
     */
    static Report corrected(Report report, ReportContents contents, Instant now) {
        requireSameWorld(report, contents);
        return report.says(contents.facts(), contents.place(), contents.doubts())
                ? report
                : report.corrected(
                        contents.facts(), contents.place(), contents.doubts(), now.truncatedTo(ChronoUnit.MICROS));
    }

    /** What has happened does not become an exercise, nor the other way round: that report is taken back, and another sent. */
    private static void requireSameWorld(Report report, ReportContents contents) {
        if (report.exercise() != contents.exercise()) {
            throw ProblemException.invalid(
                    "/exercise",
                    "immutable",
                    "must stay as it was first reported: withdraw the report and send a new one");
        }
    }

    /** What goes to the vault is no part of what a report says to anyone, so that alone makes no new version. */
    private void keepPeople(Handle transaction, Report report, ReportContents contents) {
        if (report.status() == ReportStatus.ACTIVE) {
            people.replace(transaction, report, contents);
        }
    }
}
