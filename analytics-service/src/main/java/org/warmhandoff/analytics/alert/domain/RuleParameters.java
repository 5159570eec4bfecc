package org.warmhandoff.analytics.alert.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Parameters of a rule as somebody has written them, and which of them the rule knows. */
public final class RuleParameters {

    private final Map<String, String> given;
    private final Map<String, String> known = new TreeMap<>();

    public RuleParameters(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    public int whole(String name, int usual) {
        return value(name, usual, Integer::valueOf, "a whole number");
    }

    public double number(String name, double usual) {
        return value(name, usual, Double::valueOf, "a number");
    }

    <E extends Enum<E>> E choice(String name, E usual) {
        Class<E> type = usual.getDeclaringClass();
        return value(
                name,
                usual,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')),
                "one of " + Arrays.toString(type.getEnumConstants()));
    }

    private <T> T value(String name, T usual, Function<String, T> parse, String allowed) {
        known.put(name, String.valueOf(usual));
        String text = given.get(name);
        if (text == null) {
            return usual;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(name + " must be " + allowed, unreadable);
        }
    }

    /** Name and usual value of each parameter that was asked for. */
    Map<String, String> known() {
        return Map.copyOf(known);
    }

    /** @throws IllegalArgumentException when one was given that was not asked for */
    public void requireAllKnown() {
        for (String name : new TreeMap<>(given).keySet()) {
            Parameters.require(known.containsKey(name), "a parameter", "one of " + known.keySet());
        }
    }
}
