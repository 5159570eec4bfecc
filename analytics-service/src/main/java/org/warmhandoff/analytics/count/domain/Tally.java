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

    /**
     * What one incident adds. Every person of an overdose counts once; doses of unknown number add nothing.
     *
     * <p>Naloxone that was given where nobody is known to have overdosed adds its doses and nothing else. It is no overdose
     * (of 2,513 runs with naloxone in Rhode Island, 1,501 met the definition of one), so it is in no count of people or
     * incidents. But the dose is used up, and whoever keeps a neighborhood supplied has to replace it.
     */
    public static Tally of(IncidentSnapshot incident) {
        return switch (incident.kind()) {
            case OVERDOSE -> ofAnOverdose(incident.people());
            case NALOXONE_GIVEN -> new Tally(0, 0, 0, 0, 0, doses(incident.people()));
            case SELF_REFERRAL, OUTREACH_REQUEST, OTHER -> NONE;
        };
    }

    private static Tally ofAnOverdose(List<PersonSnapshot> people) {
        return new Tally(
                1,
                people.size(),
                with(people, Outcome.FATAL),
                with(people, Outcome.NONFATAL),
                with(people, Outcome.UNKNOWN),
                doses(people));
    }

    private static long doses(List<PersonSnapshot> people) {
        return people.stream()
                .flatMap(person -> person.naloxone().stream())
                .map(NaloxoneAdministration::doses)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
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
