package org.warmhandoff.incident.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.area.CurrentAreas;
import org.warmhandoff.incident.area.domain.AreaMap;
import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;

/**
 * Places every report again that an older boundary file placed, and restates the incidents of those that moved. What is left
 * to do is a column of the reports, so that the work goes on where it was broken off, in any replica, and several share it: a
 * report that somebody else holds is passed over, and looked at again two seconds later.
 *
 * <p>A correction that was placed by the older file while this was going on carries that file's number, and is placed again in
 * its turn.
 */
@ApplicationScoped
public class PlaceReportsAgain {

    private static final EventLog LOG = EventLog.of(PlaceReportsAgain.class);

    /** Reports in one transaction: whoever corrects one of them waits for a fraction of a second at most. */
    private static final int CHUNK = 250;

    private final Database database;
    private final CurrentAreas areas;
    private final ReportStore reports;
    private final LocateReport locateReport;
    private final Incidents incidents;
    private final IntakeLock intake;
    private final AtomicBoolean stopping = new AtomicBoolean();

    PlaceReportsAgain(
            Database database,
            CurrentAreas areas,
            ReportStore reports,
            LocateReport locateReport,
            Incidents incidents,
            IntakeLock intake) {
        this.database = database;
        this.areas = areas;
        this.reports = reports;
        this.locateReport = locateReport;
        this.incidents = incidents;
        this.intake = intake;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.set(true);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        try {
            placeAll();
        } catch (RuntimeException failure) {
            LOG.error("reports.placing-failed", failure);
        }
    }

    private void placeAll() {
        AreaMap map = areas.map();
        if (database.read(handle -> reports.countPlacedBefore(handle, map.boundaryVersion())) == 0) {
            return;
        }
        long placed = 0;
        int inChunk;
        do {
            inChunk = database.inTransaction(transaction -> placeChunk(transaction, map));
            placed += inChunk;
        } while (inChunk == CHUNK && !stopping.get());
        if (placed > 0) {
            LOG.info(
                    "reports.placed-again",
                    LogField.count("boundaryVersion", map.boundaryVersion()),
                    LogField.count("reports", placed));
        }
    }

    private int placeChunk(Handle transaction, AreaMap map) {
        intake.lock(transaction);
        List<Report> chunk = reports.lockPlacedBefore(transaction, map.boundaryVersion(), CHUNK);
        List<Report> placed = new ArrayList<>();
        List<Report> moved = new ArrayList<>();
        for (Report report : chunk) {
            Place place = locateReport.locateAgain(map, report.place());
            Report again = report.placedAgain(place);
            placed.add(again);
            if (!place.countsAs(report.place())) {
                moved.add(again);
            }
        }
        reports.updatePlaces(transaction, placed);
        incidents.restate(transaction, moved.stream().map(Report::incidentId).collect(Collectors.toSet()));
        return chunk.size();
    }
}
