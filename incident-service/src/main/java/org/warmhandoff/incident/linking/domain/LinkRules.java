package org.warmhandoff.incident.linking.domain;

import java.util.List;

import org.warmhandoff.incident.report.domain.Report;

/** All rules, in the order in which their reasons are shown. */
final class LinkRules {

    private LinkRules() {}

    static List<LinkReason> compare(Report one, Report other) {
        return List.of();
    }
}
