package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Addresses as a letter has them: street, rest of the street, apartment, ZIP code. NEMSIS has numbers for cities, which help nobody. */
final class Address {

    /** Longest address that a report takes. */
    static final int LONGEST = 300;

    private Address() {}

    /** The parts that are there, in order; null when there is no street. */
    static @Nullable String of(Elements elements, NemsisElement street, NemsisElement... further) {
        if (elements.first(street).isEmpty()) {
            return null;
        }
        String address = Stream.concat(
                        elements.values(street).stream()
                                .limit(1)
                                .flatMap(value -> Stream.of(value.text(), value.attribute())),
                        Arrays.stream(further).flatMap(element -> elements.first(element).stream()))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return address.substring(0, Math.min(address.length(), LONGEST));
    }
}
