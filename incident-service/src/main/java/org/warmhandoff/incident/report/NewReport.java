package org.warmhandoff.incident.report;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.report.domain.Report;

/**
 * A report that nobody has sent before.
 *
 * @param position of its answer
 * @param report in the incident that it makes by itself
 * @param traceParent W3C trace context of what brought it; null when there is none
 */
record NewReport(int position, Report report, ReportContents contents, @Nullable String traceParent) {}
