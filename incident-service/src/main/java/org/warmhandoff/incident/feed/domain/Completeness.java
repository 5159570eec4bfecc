package org.warmhandoff.incident.feed.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of what could be said is said. */
public final class Completeness {

    private Completeness() {}

    /**
     * The share of the reports, from 0 to 1, in which each field says something, by the field's code and in the order of the
     * list; empty when there are no reports.
     */
    public static Map<String, Double> of(Collection<SentReport> reports) {
        Map<String, Double> shares = new LinkedHashMap<>();
        if (!reports.isEmpty()) {
            for (ReportField field : ReportField.values()) {
                long said = reports.stream().filter(field::isSaidIn).count();
                shares.put(field.code(), (double) said / reports.size());
            }
        }
        return shares;
    }
}
