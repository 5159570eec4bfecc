package org.warmhandoff.incident.incident.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** What one report says of one person of the incident. */
record Said(Report report, ReportedPerson person) {

    static Comparator<Said> firstWord(Authority authority) {
        return Comparator.comparing(Said::report, authority.firstWord());
    }

    /** What the first says who knows; nothing when nobody does. Unknown never overrides known. */
    static <T> Optional<T> firstKnown(
            Collection<Said> said, Authority authority, Function<ReportedPerson, T> fact, Predicate<T> known) {
        List<T> facts = said.stream()
                .sorted(firstWord(authority))
                .map(one -> fact.apply(one.person()))
                .toList();
        return facts.stream().filter(known).findFirst();
    }
}
