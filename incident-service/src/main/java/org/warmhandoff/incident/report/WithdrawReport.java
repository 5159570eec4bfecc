package org.warmhandoff.incident.report;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportStatus;

/** Takes a report back: its incident leaves every count, and its follow-ups end. */
@ApplicationScoped
public class WithdrawReport {

    private final Incidents incidents;
    private final IntakeLock intake;
    private final ReportStore reports;
    private final ReportVault people;
    private final InstantSource clock;

    WithdrawReport(
            IntakeLock intake, ReportStore reports, Incidents incidents, ReportVault people, InstantSource clock) {
        this.intake = intake;
        this.reports = reports;
        this.incidents = incidents;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Takes back the report of a record, wherever it stands; once is enough.
     *
     * @return false when there is no such record
     */
    public boolean withdraw(Handle transaction, String agency, ReportSource.RecordKey key) {
        intake.lock(transaction);
        AgencyRecord asked = new AgencyRecord(agency, key.system(), key.recordId());
        Report report = reports.findRecords(transaction, List.of(asked)).get(asked);
        if (report != null && report.status() == ReportStatus.ACTIVE) {
            withdraw(transaction, report);
        }
        return report != null;
    }

    /**
     * @param report as it is kept; the transaction holds the {@link IntakeLock}
     * @throws org.warmhandoff.incident.report.domain.WithdrawnReportException when it was withdrawn before
     */
    Report withdraw(Handle transaction, Report report) {
        Report withdrawn = report.withdrawn(clock.instant().truncatedTo(ChronoUnit.MICROS));
        people.forget(transaction, withdrawn);
        incidents.correct(transaction, withdrawn);
        return withdrawn;
    }
}
