package org.warmhandoff.incident.feed.domain;

import org.warmhandoff.incident.report.domain.ReportedFacts;

/**
 * What completeness looks at of one report.
 *
 * @param point true when it gave the exact place, false when only an area
 * @param recordId true when it named the agency's own record
 */
public record SentReport(ReportedFacts facts, boolean point, boolean recordId) {}
