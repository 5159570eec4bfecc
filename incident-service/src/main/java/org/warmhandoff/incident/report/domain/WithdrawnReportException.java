package org.warmhandoff.incident.report.domain;

/** The report was withdrawn by its agency, and a withdrawn report does not change any more. */
public final class WithdrawnReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WithdrawnReportException() {
        super("the report was withdrawn");
    }
}
