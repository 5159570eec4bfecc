package org.warmhandoff.kit.http;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body: which field, and why, without its value. */
final class JsonProblems {

    private static final ObjectMapper CODES = new ObjectMapper();

    private JsonProblems() {}

    static Problem malformed() {
        return Problem.of(
                ProblemKind.MALFORMED,
                "The body is not well-formed JSON.",
                List.of(new FieldError("", "malformed-json", "is not well-formed JSON")));
    }

    static Problem unmappable(JsonMappingException failure) {
        FieldError error = describe(pointer(failure), failure);
        return Problem.of(ProblemKind.INVALID, "The body does not have the form that is documented.", List.of(error));
    }

    private static FieldError describe(String pointer, JsonMappingException failure) {
        if (failure instanceof RefusedFieldException refused) {
            return new FieldError(pointer, refused.code(), refused.reason());
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return new FieldError(pointer, "unknown-field", "is not a field of this body");
        }
        if (failure instanceof InvalidFormatException format) {
            Class<?> wanted = format.getTargetType();
            if (wanted.isEnum()) {
                return new FieldError(pointer, "unknown-code", "is not one of " + codes(wanted));
            }
            if (wanted == String.class) {
                return new FieldError(pointer, "not-text", "holds a character that cannot be kept");
            }
            if (wanted == LocalDate.class) {
                return new FieldError(pointer, "not-a-date", "is not a date as 2026-03-01");
            }
            if (Temporal.class.isAssignableFrom(wanted)) {
                return new FieldError(pointer, "not-a-time", "is not an RFC 3339 time with an offset");
            }
        }
        return new FieldError(pointer, "wrong-type", "does not have the documented type");
    }

    private static String codes(Class<?> wanted) {
        return Arrays.stream(wanted.getEnumConstants())
                .map(constant -> CODES.convertValue(constant, String.class))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName()))
                .collect(Collectors.joining("/", failure.getPath().isEmpty() ? "" : "/", ""));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
