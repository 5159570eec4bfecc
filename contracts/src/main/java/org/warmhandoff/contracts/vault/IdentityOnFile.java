package org.warmhandoff.contracts.vault;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who a person is, as far as reports have told. Its text form says nothing, so that it cannot end up in a log or an exception.
 *
 * @param phones every number that a report holds, the most trusted first
 * @param addresses where the person lives, likewise
 * @param usualPlaces where the person can usually be found
 * @param language BCP 47 tag
 * @param preferredChannel code of how the person wants to be reached
 * @param safeTimes when it is safe to reach the person
 * @param notice that must accompany a disclosure: 42 CFR 2.32
 */
public record IdentityOnFile(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        List<String> phones,
        List<String> addresses,
        List<PlaceAndTimes> usualPlaces,
        @Nullable String language,
        @Nullable String preferredChannel,
        @Nullable String safeTimes,
        String notice) {

    /** The short form of the notice, 42 CFR 2.32(a)(2). */
    public static final String PART_2_NOTICE =
            "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

    public IdentityOnFile {
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
        usualPlaces = List.copyOf(usualPlaces);
    }

    /** Where a person can usually be found, and when. */
    public record PlaceAndTimes(String place, @Nullable String times) {

        @Override
        public String toString() {
            return "PlaceAndTimes[withheld]";
        }
    }

    @Override
    public String toString() {
        return "IdentityOnFile[withheld]";
    }
}
