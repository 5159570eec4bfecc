package org.warmhandoff.incident.importing.fhir.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.report.domain.AgeRange;

/**
 * A birth date as far as it is known: FHIR allows a year or a month alone.
 *
 * @param earliest the first day that it may be
 * @param latest the last one; the same day when the date is known
 */
public record BirthDate(LocalDate earliest, LocalDate latest) {

    /** Whoever is older by a record was given a date that stands for "not known". */
    private static final int OLDEST_BELIEVED = 120;

    /** @return nothing for what is no date of FHIR */
    public static Optional<BirthDate> parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(of(YearMonth.parse(text + "-01").atDay(1), 12));
                case 7 -> Optional.of(of(YearMonth.parse(text).atDay(1), 1));
                case 10 -> Optional.of(new BirthDate(LocalDate.parse(text), LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static BirthDate of(LocalDate first, int months) {
        return new BirthDate(first, first.plusMonths(months).minusDays(1));
    }

    /** The whole date; null when only a part is known. */
    public @Nullable LocalDate day() {
        return earliest.equals(latest) ? earliest : null;
    }

    /** The age on a day, in completed years; nothing when the birth comes after it, or too long before to be believed. */
    public Optional<AgeRange> ageOn(LocalDate day) {
        if (earliest.isAfter(day)) {
            return Optional.empty();
        }
        int oldest = Period.between(earliest, day).getYears();
        int youngest = latest.isAfter(day) ? 0 : Period.between(latest, day).getYears();
        return oldest > OLDEST_BELIEVED ? Optional.empty() : Optional.of(new AgeRange(youngest, oldest));
    }

    @Override
    public String toString() {
        return "BirthDate[withheld]";
    }
}
