package org.warmhandoff.analytics.table;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Rows;

/**
 * A column of a table of facts.
 *
 * @param type as {@link Rows} has it
 * @param cast what the database makes of that; empty for nothing
 */
public record FactColumn<T>(String name, String type, String cast, Function<T, ? extends @Nullable Object> value) {

    public static <T> FactColumn<T> of(String name, String type, Function<T, ? extends @Nullable Object> value) {
        return new FactColumn<>(name, type, "", value);
    }

    /** A column of arrays of ids. @param value as texts */
    public static <T> FactColumn<T> ids(String name, Function<T, String[]> value) {
        return new FactColumn<>(name, Rows.TEXTS, "::uuid[]", value);
    }

    String given() {
        return "given." + name + cast;
    }
}
