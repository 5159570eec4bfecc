package org.warmhandoff.contracts;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value out of a closed list that has a code on the wire. A list that shows up in an OpenAPI document declares
 * {@link #code} itself: the document is made from what the enum declares, not from what it inherits.
 */
public interface Coded {

    /** The constant's name. */
    String name();

    /** The code on the wire, such as {@code in-progress}: the constant's name in lower case with hyphens, unless it says otherwise. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
