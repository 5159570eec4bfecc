package org.warmhandoff.analytics.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.warmhandoff.contracts.Coded;

/** Finds the constant that a code stands for. */
public final class Codes {

    private Codes() {}

    public static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /** @throws IllegalArgumentException when there is none; for codes that this service wrote itself */
    public static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return find(type, code).orElseThrow(() -> new IllegalArgumentException("no such " + type.getSimpleName()));
    }

    /** The codes there are, for people. */
    public static <E extends Enum<E> & Coded> String list(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
