package org.warmhandoff.incident.identity.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.vault.IdentityOnFile;
import org.warmhandoff.incident.vault.domain.PersonIdentity;

/**
 * Who a person is, by all reports that tell of them: a name is taken whole from the most trusted report that has one, every number
 * and address is kept, and of what the person wishes the last word counts.
 *
 * <p>What a report says of consent is left out: the follow-up has it already, and two answers could differ.
 */
public final class IdentityMerge {

    /** What one report tells. */
    public record Told(PersonIdentity identity, Instant receivedAt) {}

    private IdentityMerge() {}

    /**
     * @param told the most trusted report first
     * @return nothing when no report tells who the person is
     */
    public static Optional<IdentityOnFile> of(List<Told> told) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<PersonIdentity> trusted = told.stream().map(Told::identity).toList();
        List<PersonIdentity> latest = told.stream()
                .sorted(Comparator.comparing(Told::receivedAt).reversed())
                .map(Told::identity)
                .toList();
        Optional<PersonIdentity> named = trusted.stream()
                .filter(one -> one.givenName() != null || one.familyName() != null)
                .findFirst();
        return Optional.of(new IdentityOnFile(
                named.map(PersonIdentity::givenName).orElse(null),
                named.map(PersonIdentity::familyName).orElse(null),
                first(trusted, PersonIdentity::birthDate),
                all(trusted, PersonIdentity::phone),
                all(trusted, PersonIdentity::address),
                trusted.stream()
                        .flatMap(one -> one.usualPlaces().stream())
                        .distinct()
                        .map(one -> new IdentityOnFile.PlaceAndTimes(one.place(), one.times()))
                        .toList(),
                first(latest, PersonIdentity::language),
                first(
                        latest,
                        one -> one.preferredChannel() == null
                                ? null
                                : one.preferredChannel().code()),
                first(latest, PersonIdentity::safeTimes),
                IdentityOnFile.PART_2_NOTICE));
    }

    private static <T> @Nullable T first(List<PersonIdentity> told, Function<PersonIdentity, @Nullable T> part) {
        for (PersonIdentity one : told) {
            T value = part.apply(one);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static List<String> all(List<PersonIdentity> told, Function<PersonIdentity, @Nullable String> part) {
        return told.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }
}
