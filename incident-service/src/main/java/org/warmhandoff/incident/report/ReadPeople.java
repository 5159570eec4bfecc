package org.warmhandoff.incident.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneResponse;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.ReachableBy;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.report.domain.AgeRange;
import org.warmhandoff.incident.report.domain.OpioidRule;
import org.warmhandoff.incident.report.domain.ReportedPerson;
import org.warmhandoff.kit.http.ProblemException;

/** Reads what a body says of its people, without who they are. */
final class ReadPeople {

    private final List<ReportedPerson> reported = new ArrayList<>();
    private boolean ageUnclear;

    /** @throws ProblemException 422 that names the field at fault */
    ReadPeople(List<ReportBody.Person> people) {
        for (int position = 0; position < people.size(); position++) {
            reported.add(person(people.get(position), "/people/" + position));
        }
    }

    List<ReportedPerson> reported() {
        return reported;
    }

    /** True when a range of ages is part of several bands, so that somebody's band stays unknown. */
    boolean leavesAnAgeUnclear() {
        return ageUnclear;
    }

    private ReportedPerson person(ReportBody.Person person, String pointer) {
        AgeRange age = age(person, pointer);
        AgeBand band = Optional.ofNullable(age).flatMap(AgeRange::band).orElse(AgeBand.UNKNOWN);
        ageUnclear |= age != null && band == AgeBand.UNKNOWN;
        List<Substance> substances = Objects.requireNonNullElse(person.substances(), List.of());
        List<NaloxoneAdministration> naloxone = Optional.ofNullable(person.naloxone()).orElse(List.of()).stream()
                .map(ReadPeople::naloxone)
                .toList();
        return new ReportedPerson(
                person.outcome(),
                band,
                age,
                Objects.requireNonNullElse(person.gender(), Gender.UNKNOWN),
                substances,
                OpioidRule.involved(person.opioidInvolved(), substances),
                naloxoneGiven(person, naloxone, pointer),
                naloxone,
                Objects.requireNonNullElse(person.disposition(), Disposition.UNKNOWN),
                Objects.requireNonNullElse(person.suspectedSelfHarm(), YesNoUnknown.UNKNOWN),
                outreachConsent(person.identity()),
                reachableBy(person.identity()),
                null);
    }

    private static OutreachConsent outreachConsent(ReportBody.@Nullable Identity identity) {
        return identity == null || identity.consent() == null ? OutreachConsent.NOT_ASKED : identity.consent();
    }

    /** That there is a number says nothing of the number. */
    private static List<ReachableBy> reachableBy(ReportBody.@Nullable Identity identity) {
        List<ReachableBy> ways = new ArrayList<>();
        if (identity != null && identity.phone() != null) {
            ways.add(ReachableBy.PHONE);
        }
        if (identity != null && identity.address() != null) {
            ways.add(ReachableBy.ADDRESS);
        }
        if (identity != null
                && identity.usualPlaces() != null
                && !identity.usualPlaces().isEmpty()) {
            ways.add(ReachableBy.USUAL_PLACES);
        }
        return ways;
    }

    private static @Nullable AgeRange age(ReportBody.Person person, String pointer) {
        long given = Stream.of(person.age(), person.ageBand(), person.ageRange())
                .filter(Objects::nonNull)
                .count();
        if (given > 1) {
            throw ProblemException.invalid(
                    pointer + "/age", "ambiguous", "give one of age, ageBand and ageRange, not several");
        }
        if (person.age() != null) {
            return AgeRange.exactly(person.age());
        }
        if (person.ageRange() != null) {
            return range(person.ageRange(), pointer);
        }
        return person.ageBand() == null ? null : AgeRange.of(person.ageBand()).orElse(null);
    }

    private static AgeRange range(ReportBody.AgeRange range, String pointer) {
        Integer to = range.to();
        if (to != null && to < range.from()) {
            throw ProblemException.invalid(pointer + "/ageRange/to", "range", "must not be below from");
        }
        return new AgeRange(range.from(), to);
    }

    private static YesNoUnknown naloxoneGiven(
            ReportBody.Person person, List<NaloxoneAdministration> naloxone, String pointer) {
        if (naloxone.isEmpty()) {
            return Objects.requireNonNullElse(person.naloxoneGiven(), YesNoUnknown.UNKNOWN);
        }
        if (person.naloxoneGiven() == YesNoUnknown.NO) {
            throw ProblemException.invalid(
                    pointer + "/naloxoneGiven", "contradiction", "says no, and administrations are listed");
        }
        return YesNoUnknown.YES;
    }

    private static NaloxoneAdministration naloxone(ReportBody.Naloxone naloxone) {
        return new NaloxoneAdministration(
                Objects.requireNonNullElse(naloxone.giver(), NaloxoneGiver.UNKNOWN),
                Objects.requireNonNullElse(naloxone.route(), NaloxoneRoute.UNKNOWN),
                naloxone.doses(),
                Objects.requireNonNullElse(naloxone.response(), NaloxoneResponse.UNKNOWN));
    }
}
