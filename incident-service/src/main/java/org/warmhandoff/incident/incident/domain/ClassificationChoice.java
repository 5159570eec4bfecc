package org.warmhandoff.incident.incident.domain;

import java.util.Collection;
import java.util.List;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.incident.report.domain.Report;

/**
 * Which report tells best how sure it is that it was an overdose: the first by medical authority that says more than the suspicion
 * that every report starts from. Nobody rules out what somebody of higher authority suspects, however barely: a false alarm costs a
 * visit, and a missed one a person.
 */
final class ClassificationChoice {

    private ClassificationChoice() {}

    static Report of(Collection<Report> reports) {
        List<Report> byAuthority =
                reports.stream().sorted(Authority.MEDICINE.firstWord()).toList();
        Report highest = byAuthority.get(0);
        int highestRank = Authority.MEDICINE.rank(highest);
        return byAuthority.stream()
                .filter(report -> !isBareSuspicion(report))
                .filter(report -> report.facts().classification() != Classification.RULED_OUT
                        || Authority.MEDICINE.rank(report) == highestRank)
                .findFirst()
                .orElse(highest);
    }

    private static boolean isBareSuspicion(Report report) {
        return report.facts().classification() == Classification.SUSPECTED
                && report.facts().classificationBasis() == ClassificationBasis.UNKNOWN;
    }
}
