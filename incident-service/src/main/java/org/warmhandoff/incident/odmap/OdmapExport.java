package org.warmhandoff.incident.odmap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.warmhandoff.incident.odmap.domain.OdmapLine;
import org.warmhandoff.incident.report.ReportRange;
import org.warmhandoff.incident.report.ReportStore;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.kit.database.Database;

/**
 * Writes reports as lines for ODMAP, page by page: no more than one page is in memory, and no connection to the database is held
 * while a slow reader takes its time.
 */
@ApplicationScoped
class OdmapExport {

    private static final int PAGE = 100;

    private final Database database;
    private final ReportStore reports;
    private final ObjectWriter json;

    OdmapExport(Database database, ReportStore reports, ObjectMapper mapper) {
        this.database = database;
        this.reports = reports;
        this.json = mapper.writerFor(OdmapLine.class);
    }

    /** @throws IOException when the reader has gone */
    void write(ReportRange range, OutputStream out) throws IOException {
        ReportRange rest = range;
        List<Report> page;
        do {
            ReportRange next = rest;
            page = database.read(handle -> reports.page(handle, next, PAGE));
            for (Report report : page) {
                for (OdmapLine line : OdmapLine.of(report)) {
                    out.write(json.writeValueAsBytes(line));
                    out.write('\n');
                }
                rest = rest.after(report.id());
            }
        } while (page.size() == PAGE);
    }
}
