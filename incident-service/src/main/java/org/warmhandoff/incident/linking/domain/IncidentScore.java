package org.warmhandoff.incident.linking.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Points of an incident of several reports. For it speaks what its likeliest report says; what the others say for it is mostly the
 * same once more. Against it speaks, rule by rule, the worst that any of its reports says: an incident that a hospital has reported
 * already is hardly that of another hospital's patient, however like the ambulance's report is.
 */
final class IncidentScore {

    private IncidentScore() {}

    /** @param all the newcomer beside each report of the incident that can be of the same person, with or without the likeliest */
    static double of(LinkAssessment likeliest, Collection<LinkAssessment> all) {
        Map<LinkRule, Double> against = new EnumMap<>(LinkRule.class);
        all.forEach(assessment -> addWorst(against, assessment));
        addWorst(against, likeliest);
        double speaksForIt = likeliest.reasons().stream()
                .mapToDouble(LinkReason::points)
                .filter(points -> points > 0)
                .sum();
        return speaksForIt
                + against.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static void addWorst(Map<LinkRule, Double> against, LinkAssessment assessment) {
        for (LinkReason reason : assessment.reasons()) {
            if (reason.points() < 0) {
                against.merge(reason.rule(), reason.points(), Math::min);
            }
        }
    }
}
