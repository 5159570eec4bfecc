package org.warmhandoff.contracts.incident;

import java.util.Objects;

/**
 * A report that an incident rests on, by who sent it.
 */
public record ContributingReport(String agency, AgencyType agencyType) {

    public ContributingReport {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(agencyType, "agencyType");
    }
}
