package org.warmhandoff.incident.importing.nemsis.domain;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.warmhandoff.contracts.incident.Gender;

/** Age, gender and birth date of the person whom a record is about. */
public final class Patient {

    private static final int MONTHS_A_YEAR = 12;

    private Patient() {}

    /**
     * Age in completed years: as written (ePatient.15 and .16), else by the birth date (ePatient.17).
     *
     * @param day of the overdose
     * @throws MalformedElementException when the age or the birth date is none
     */
    public static Optional<Integer> age(Elements elements, LocalDate day) {
        Optional<String> units = elements.first(NemsisElement.AGE_UNITS);
        return elements.first(NemsisElement.AGE)
                .filter(age -> units.isPresent())
                .flatMap(age -> years(age, units.orElseThrow()))
                .or(() -> birthDate(elements).filter(born -> !born.isAfter(day)).map(born -> Period.between(born, day)
                        .getYears()));
    }

    private static Optional<Integer> years(String age, String units) {
        if (!age.matches("[0-9]{1,3}")) {
            throw new MalformedElementException(NemsisElement.AGE);
        }
        int number = Integer.parseInt(age);
        return switch (units) {
            // Days, hours, minutes.
            case "2516001", "2516003", "2516005" -> Optional.of(0);
            case "2516007" -> Optional.of(number / MONTHS_A_YEAR);
            case "2516009" -> Optional.of(number);
            default -> Optional.empty();
        };
    }

    /** @throws MalformedElementException when it is no date */
    public static Optional<LocalDate> birthDate(Elements elements) {
        return elements.first(NemsisElement.BIRTH_DATE).map(Patient::date);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new MalformedElementException(NemsisElement.BIRTH_DATE);
        }
    }

    /** As written in ePatient.13; where that says nothing, and since 3.5.1 it need not be there, by the sex in ePatient.25. */
    public static Gender gender(Elements elements) {
        return elements.first(NemsisElement.GENDER)
                .flatMap(Patient::byGender)
                .or(() -> elements.first(NemsisElement.SEX).flatMap(Patient::bySex))
                .orElse(Gender.UNKNOWN);
    }

    private static Optional<Gender> byGender(String code) {
        return switch (code) {
            // Female, transgender female.
            case "9906001", "9906009" -> Optional.of(Gender.FEMALE);
            // Male, transgender male.
            case "9906003", "9906007" -> Optional.of(Gender.MALE);
            // Neither exclusively male nor female.
            case "9906011" -> Optional.of(Gender.NONBINARY);
            default -> Optional.empty();
        };
    }

    private static Optional<Gender> bySex(String code) {
        return switch (code) {
            case "9919001" -> Optional.of(Gender.FEMALE);
            case "9919003" -> Optional.of(Gender.MALE);
            default -> Optional.empty();
        };
    }
}
