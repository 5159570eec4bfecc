package org.warmhandoff.incident.linking.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** Substances suspected: little evidence either way, since most reports name the same few, and suspicion differs. */
enum SubstanceRule implements Observation {
    SHARED_SUBSTANCE(new Likelihood(0.75, 0.5)),
    NO_SHARED_SUBSTANCE(new Likelihood(0.25, 0.5));

    private static final Set<Substance> TELLS_NOTHING = EnumSet.of(Substance.OTHER, Substance.UNKNOWN);

    private final Likelihood likelihood;

    SubstanceRule(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    static Optional<SubstanceRule> compare(ReportedPerson one, ReportedPerson other) {
        Set<Substance> ofOne = named(one);
        Set<Substance> ofOther = named(other);
        if (ofOne.isEmpty() || ofOther.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ofOne.stream().anyMatch(ofOther::contains) ? SHARED_SUBSTANCE : NO_SHARED_SUBSTANCE);
    }

    private static Set<Substance> named(ReportedPerson person) {
        EnumSet<Substance> named = EnumSet.noneOf(Substance.class);
        named.addAll(person.substances());
        named.removeAll(TELLS_NOTHING);
        return named;
    }

    @Override
    public LinkRule rule() {
        return LinkRule.SUBSTANCES;
    }

    @Override
    public Likelihood likelihood() {
        return likelihood;
    }
}
