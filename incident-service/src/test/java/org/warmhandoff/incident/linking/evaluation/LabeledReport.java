package org.warmhandoff.incident.linking.evaluation;

import org.warmhandoff.incident.report.domain.Report;

/**
 * A report with the truth beside it.
 *
 * @param event number of the event that the report is of
 */
record LabeledReport(Report report, int event) {}
