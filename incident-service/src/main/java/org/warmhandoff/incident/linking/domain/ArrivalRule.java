package org.warmhandoff.incident.linking.domain;

import java.util.Optional;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.incident.report.domain.Report;

/**
 * Which kind of agency sent the later of the two reports: some are nearly always the second to report an event, and some the
 * first. An ambulance writes its record within hours and mostly before all others; police write after the shift; a hospital
 * receives people whom somebody brought, and a medical examiner reports after days.
 *
 * <p>The share is of the reports of this kind that come when another of the same event is there already, against those that are
 * the first. They are rounded from the generated streams for tuning, and more careful than those where these say "always".
 */
enum ArrivalRule implements Observation {
    EXAMINER_CAME_LATER(0.95),
    HOSPITAL_CAME_LATER(0.93),
    POLICE_CAME_LATER(0.8),
    FIRE_CAME_LATER(0.6),
    COMMUNITY_CAME_LATER(0.4),
    EMS_CAME_LATER(0.12);

    private final double second;

    ArrivalRule(double second) {
        this.second = second;
    }

    static Optional<Observation> compare(Report one, Report other) {
        int order = one.receivedAt().compareTo(other.receivedAt());
        return order == 0
                ? Optional.empty()
                : later((order > 0 ? one : other).source().agencyType());
    }

    private static Optional<Observation> later(AgencyType type) {
        return switch (type) {
            case MEDICAL_EXAMINER -> Optional.of(EXAMINER_CAME_LATER);
            case HOSPITAL -> Optional.of(HOSPITAL_CAME_LATER);
            case POLICE -> Optional.of(POLICE_CAME_LATER);
            case FIRE -> Optional.of(FIRE_CAME_LATER);
            case COMMUNITY -> Optional.of(COMMUNITY_CAME_LATER);
            case EMS -> Optional.of(EMS_CAME_LATER);
            case OTHER -> Optional.empty();
        };
    }

    @Override
    public LinkRule rule() {
        return LinkRule.ARRIVAL;
    }

    @Override
    public Likelihood likelihood() {
        return new Likelihood(second, 1 - second);
    }
}
