package org.warmhandoff.incident.report;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.report.domain.ReportSource;

/** The natural key: one record of one system of one agency is one report, however often it is sent. */
record AgencyRecord(String agency, String system, String recordId) {

    /** Nothing for a report that came without a record: it is a new one each time. */
    static @Nullable AgencyRecord of(ReportSource source) {
        ReportSource.RecordKey key = source.recordKey();
        return key == null ? null : new AgencyRecord(source.agency(), key.system(), key.recordId());
    }
}
