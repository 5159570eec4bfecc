package org.warmhandoff.incident.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.vault.AddressVault;
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
    private final AddressVault addresses;
    private final CorrectReport correctReport;
    private final InstantSource clock;

    SubmitReport(
            ReportStore reports,
            Incidents incidents,
            AddressVault addresses,
            CorrectReport correctReport,
            InstantSource clock) {
        this.reports = reports;
        this.incidents = incidents;
        this.addresses = addresses;
        this.correctReport = correctReport;
        this.clock = clock;
    }

    Submitted submit(Handle transaction, ReportSource source, ReadReport.Contents contents) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Report report = Report.received(Ids.ordered(), Ids.ordered(), source, contents.facts(), contents.place(), now);
        if (!reports.add(transaction, report)) {
            Report known = reports.lockRecord(transaction, source).orElseThrow();
            return new Submitted(correctReport.correct(transaction, known, contents), false);
        }
        incidents.open(transaction, report);
        if (contents.address() != null) {
            addresses.keep(transaction, report.id(), contents.address());
        }
        return new Submitted(report, true);
    }
}
