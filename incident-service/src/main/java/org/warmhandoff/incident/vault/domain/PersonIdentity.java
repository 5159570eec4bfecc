package org.warmhandoff.incident.vault.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.OutreachConsent;

/**
 * Who a person is, as one report says it. It lives in the vault, and its text form says nothing, so that it cannot end up in a
 * log or an exception.
 */
public record PersonIdentity(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String address,
        List<UsualPlace> usualPlaces,
        @Nullable String language,
        @Nullable ContactChannel preferredChannel,
        @Nullable String safeTimes,
        OutreachConsent consent) {

    public PersonIdentity {
        usualPlaces = List.copyOf(usualPlaces);
    }

    /** Where a person can usually be found, and when. */
    public record UsualPlace(String place, @Nullable String times) {

        @Override
        public String toString() {
            return "UsualPlace[withheld]";
        }
    }

    @Override
    public String toString() {
        return "PersonIdentity[withheld]";
    }
}
