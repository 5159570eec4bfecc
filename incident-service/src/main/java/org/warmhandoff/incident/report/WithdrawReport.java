package org.warmhandoff.incident.report;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.report.domain.Report;

/** Takes a report back: its incident leaves every count, and its follow-ups end. */
@ApplicationScoped
public class WithdrawReport {

    private final Incidents incidents;
    private final ReportVault people;
    private final InstantSource clock;

    WithdrawReport(Incidents incidents, ReportVault people, InstantSource clock) {
        this.incidents = incidents;
        this.people = people;
        this.clock = clock;
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
