package org.warmhandoff.incident.importing.fhir;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.incident.importing.fhir.domain.BirthDate;
import org.warmhandoff.incident.importing.fhir.domain.FhirTime;
import org.warmhandoff.incident.report.ReportBody;
import org.warmhandoff.incident.report.domain.AgeRange;

/**
 * Reads a Patient: gender and age for the report, who it is for the vault. A part of the identity that cannot be kept as it is
 * (no phone number, a name longer than a form has room for) is left out: it must not cost the report of an overdose.
 */
final class ReadPatient {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{7,24}");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private static final int LONGEST_NAME = 100;

    private static final double UNRANKED = Double.MAX_VALUE;

    /** Names and addresses that are not, or no more, those of the person. */
    private static final Set<String> NOT_OF_NOW = Set.of("old", "maiden", "temp", "anonymous", "nickname", "billing");

    private final Element patient;
    private final LocalDate dayOfEncounter;

    ReadPatient(Resource patient, OffsetDateTime start) {
        this.patient = patient.understood().root();
        this.dayOfEncounter = start.toLocalDate();
    }

    Gender gender() {
        String gender = patient.text("gender");
        return switch (gender == null ? "" : gender) {
            case "female" -> Gender.FEMALE;
            case "male" -> Gender.MALE;
            case "other" -> Gender.OTHER;
            default -> Gender.UNKNOWN;
        };
    }

    Optional<AgeRange> age() {
        return birthDate().flatMap(birth -> birth.ageOn(dayOfEncounter));
    }

    /** True when the record dates the death, and it falls within the encounter. */
    boolean diedWithin(OffsetDateTime start, @Nullable OffsetDateTime end) {
        String death = patient.text("deceasedDateTime");
        if (death == null) {
            return false;
        }
        try {
            OffsetDateTime at = FhirTime.parse(death);
            return !at.isBefore(start) && (end == null || !at.isAfter(end));
        } catch (FhirTime.RefusedException coarse) {
            return onADayWithin(death, start.toLocalDate(), end == null ? null : end.toLocalDate());
        }
    }

    private static boolean onADayWithin(String death, LocalDate start, @Nullable LocalDate end) {
        LocalDate day = BirthDate.parse(death).map(BirthDate::day).orElse(null);
        return day != null && !day.isBefore(start) && (end == null || !day.isAfter(end));
    }

    ReportBody.@Nullable Identity identity() {
        Optional<Element> name = best("name");
        String given = name.flatMap(best -> best.texts("given").stream().findFirst())
                .filter(ReadPatient::isName)
                .orElse(null);
        String family = name.map(best -> best.text("family"))
                .filter(ReadPatient::isName)
                .orElse(null);
        LocalDate birth =
                age().isEmpty() ? null : birthDate().map(BirthDate::day).orElse(null);
        String phone = phone();
        String address = best("address").map(PostalAddress::oneLine).orElse(null);
        if (given == null && family == null && birth == null && phone == null && address == null) {
            return null;
        }
        return new ReportBody.Identity(given, family, birth, phone, address, null, language(), null, null, null);
    }

    private Optional<BirthDate> birthDate() {
        String birth = patient.text("birthDate");
        return birth == null ? Optional.empty() : BirthDate.parse(birth);
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    /** The official one or the one at home, else the usual one, else the first that is of now. */
    private Optional<Element> best(String name) {
        List<Element> ofNow = patient.children(name).stream()
                .filter(one -> !NOT_OF_NOW.contains(String.valueOf(one.text("use"))))
                .toList();
        return ofNow.stream().min(Comparator.comparingInt(one -> switch (String.valueOf(one.text("use"))) {
            case "official", "home" -> 0;
            case "usual" -> 1;
            default -> 2;
        }));
    }

    private @Nullable String phone() {
        Predicate<Element> isPhone = contact -> {
            String value = contact.text("value");
            return "phone".equals(contact.text("system"))
                    && !"old".equals(contact.text("use"))
                    && value != null
                    && PHONE.matcher(value).matches();
        };
        return patient.children("telecom").stream()
                .filter(isPhone)
                .min(Comparator.comparingDouble(ReadPatient::rank))
                .map(contact -> contact.text("value"))
                .orElse(null);
    }

    private static double rank(Element contact) {
        Double rank = contact.number("rank");
        return rank == null ? UNRANKED : rank;
    }

    private @Nullable String language() {
        return patient.children("communication").stream()
                .sorted(Comparator.comparing(one -> !Boolean.TRUE.equals(one.truth("preferred"))))
                .flatMap(one -> one.concept("language").stream())
                .filter(coding -> "urn:ietf:bcp:47".equals(coding.system()))
                .map(coding -> coding.code())
                .filter(code -> LANGUAGE.matcher(code).matches())
                .findFirst()
                .orElse(null);
    }
}
