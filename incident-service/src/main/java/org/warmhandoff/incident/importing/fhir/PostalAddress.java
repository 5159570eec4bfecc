package org.warmhandoff.incident.importing.fhir;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An Address as the one line that the vault keeps. Its free text is not read. */
final class PostalAddress {

    /** What a report takes. */
    private static final int LONGEST = 300;

    private PostalAddress() {}

    /** Null when it says nothing, or more than can be kept: a part of an address leads to the wrong door. */
    static @Nullable String oneLine(Element address) {
        List<String> parts = new ArrayList<>(address.texts("line"));
        for (String name : List.of("city", "state", "postalCode")) {
            String part = address.text(name);
            if (part != null) {
                parts.add(part);
            }
        }
        String line = String.join(
                ", ",
                parts.stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList());
        return line.isEmpty() || line.length() > LONGEST ? null : line;
    }
}
