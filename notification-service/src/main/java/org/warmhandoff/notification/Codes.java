package org.warmhandoff.notification;

import java.util.Arrays;
import java.util.Optional;

import org.warmhandoff.contracts.Coded;

/** Reads codes back into the constants that they stand for. */
public final class Codes {

    private Codes() {}

    /** The constant of this code, when there is one. */
    public static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /** The constant of a code that this service has written itself. */
    public static <E extends Enum<E> & Coded> E stored(Class<E> type, String code) {
        return find(type, code)
                .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " has the stored code"));
    }
}
