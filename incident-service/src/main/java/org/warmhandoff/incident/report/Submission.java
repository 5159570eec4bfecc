package org.warmhandoff.incident.report;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.report.domain.ReportSource;

/**
 * A report on its way in.
 *
 * @param traceParent W3C trace context of the request that brought it; null when there is none
 */
public record Submission(ReportSource source, ReportContents contents, @Nullable String traceParent) {}
