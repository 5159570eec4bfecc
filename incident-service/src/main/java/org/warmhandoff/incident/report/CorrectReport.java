package org.warmhandoff.incident.report;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.incident.vault.AddressVault;

/** Replaces what a report says. When it says what it said before, nothing changes and nobody is told. */
@ApplicationScoped
public class CorrectReport {

    private final ReportStore reports;
    private final Incidents incidents;
    private final AddressVault addresses;
    private final InstantSource clock;

    CorrectReport(ReportStore reports, Incidents incidents, AddressVault addresses, InstantSource clock) {
        this.reports = reports;
        this.incidents = incidents;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * @param report locked by the transaction
     * @throws org.warmhandoff.incident.report.domain.WithdrawnReportException when it says something new of a withdrawn report
     */
    Report correct(Handle transaction, Report report, ReadReport.Contents contents) {
        if (report.says(contents.facts(), contents.place())) {
            keepAddress(transaction, report, contents);
            return report;
        }
        Report corrected = report.corrected(
                contents.facts(), contents.place(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        reports.update(transaction, corrected);
        keepAddress(transaction, corrected, contents);
        incidents.restate(transaction, corrected);
        return corrected;
    }

    /** The address is no part of what a report says to anyone, so a new one makes no new version. */
    private void keepAddress(Handle transaction, Report report, ReadReport.Contents contents) {
        if (report.status() == ReportStatus.ACTIVE) {
            addresses.keep(transaction, report.id(), contents.address());
        }
    }
}
