package org.warmhandoff.incident.linking.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.incident.report.domain.Report;

/**
 * A hospital reports whom it received: nearly always a person who was transported, and hardly ever one who refused, left or died at
 * the scene. Six of ten people are taken to be transported, and three of ten to stay.
 */
enum DispositionRule implements Observation {
    WENT_TO_HOSPITAL(new Likelihood(0.9, 0.6)),
    STAYED_AWAY(new Likelihood(0.03, 0.3));

    private static final Set<Disposition> STAYED =
            EnumSet.of(Disposition.REFUSED_TRANSPORT, Disposition.LEFT_SCENE, Disposition.DIED_ON_SCENE);

    private final Likelihood likelihood;

    DispositionRule(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    /** For reports of one person each. */
    static Optional<Observation> compare(Report one, Report other) {
        boolean oneIsHospital = one.source().agencyType() == AgencyType.HOSPITAL;
        boolean otherIsHospital = other.source().agencyType() == AgencyType.HOSPITAL;
        if (oneIsHospital == otherIsHospital) {
            return Optional.empty();
        }
        Disposition fromScene =
                (oneIsHospital ? other : one).facts().people().get(0).disposition();
        if (fromScene == Disposition.TRANSPORTED) {
            return Optional.of(WENT_TO_HOSPITAL);
        }
        return STAYED.contains(fromScene) ? Optional.of(STAYED_AWAY) : Optional.empty();
    }

    @Override
    public LinkRule rule() {
        return LinkRule.DISPOSITION;
    }

    @Override
    public Likelihood likelihood() {
        return likelihood;
    }
}
