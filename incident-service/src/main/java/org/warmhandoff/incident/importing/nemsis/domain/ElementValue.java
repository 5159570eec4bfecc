package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What one element says. Some say who a patient is, so its text form says nothing.
 *
 * @param text null when nil or empty
 * @param notValue why there is no value, if that is said
 * @param pertinentNegative what did not happen, if that is said
 * @param attribute what {@link NemsisElement#attribute} says
 */
public record ElementValue(
        @Nullable String text,
        @Nullable NotValue notValue,
        @Nullable PertinentNegative pertinentNegative,
        @Nullable String attribute) {

    public ElementValue {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** A value with nothing beside it. */
    public static ElementValue of(String text) {
        return new ElementValue(text, null, null, null);
    }

    /** What is affirmed: the text, unless a pertinent negative takes it back. */
    public Optional<String> affirmed() {
        return pertinentNegative != null && pertinentNegative.takesBackTheValue()
                ? Optional.empty()
                : Optional.ofNullable(text);
    }

    @Override
    public String toString() {
        return "ElementValue[withheld]";
    }
}
