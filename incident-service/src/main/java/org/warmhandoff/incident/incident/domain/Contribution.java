package org.warmhandoff.incident.incident.domain;

import java.util.HashSet;
import java.util.List;

import org.warmhandoff.incident.report.domain.Report;

/**
 * A report as a part of an incident.
 *
 * @param slots index in the incident of each person of the report, in the order of the report; no index twice
 */
public record Contribution(Report report, List<Integer> slots) {

    /** @throws IllegalArgumentException when the slots are not one for each person, or one is taken twice or negative */
    public Contribution {
        slots = List.copyOf(slots);
        if (slots.size() != report.facts().people().size()
                || new HashSet<>(slots).size() != slots.size()
                || slots.stream().anyMatch(slot -> slot < 0)) {
            throw new IllegalArgumentException("each person of a report has an index of its own in the incident");
        }
    }
}
