package org.warmhandoff.analytics.count.domain;

import java.util.List;
import java.util.Objects;

import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.PersonSnapshot;

/** One number for each {@link Measure}: of one incident, or summed over many. */
public record Tally(long incidents, long people, long fatal, long nonfatal, long unknown, long naloxoneDoses) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    /** What one incident adds. Every person counts once; doses of unknown number add nothing. */
    public static Tally of(IncidentSnapshot incident) {
        List<PersonSnapshot> people = incident.people();
        return new Tally(
                1,
                people.size(),
                with(people, Outcome.FATAL),
                with(people, Outcome.NONFATAL),
                with(people, Outcome.UNKNOWN),
                people.stream()
                        .flatMap(person -> person.naloxone().stream())
                        .map(NaloxoneAdministration::doses)
                        .filter(Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum());
    }

    public long value(Measure measure) {
        return switch (measure) {
            case INCIDENTS -> incidents;
            case PEOPLE -> people;
            case FATAL -> fatal;
            case NONFATAL -> nonfatal;
            case UNKNOWN -> unknown;
            case NALOXONE_DOSES -> naloxoneDoses;
        };
    }

    private static long with(List<PersonSnapshot> people, Outcome outcome) {
        return people.stream().filter(person -> person.outcome() == outcome).count();
    }
}
