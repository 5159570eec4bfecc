package org.warmhandoff.incident.report.domain;

import java.util.List;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.Substance;

/** What one report says of one person, without identity. What it does not say is {@code UNKNOWN} or empty, never guessed. */
public record ReportedPerson(
        Outcome outcome,
        AgeBand ageBand,
        Gender gender,
        List<Substance> substances,
        List<NaloxoneAdministration> naloxone,
        Disposition disposition) {

    public ReportedPerson {
        substances = substances.stream().distinct().toList();
        naloxone = List.copyOf(naloxone);
    }
}
