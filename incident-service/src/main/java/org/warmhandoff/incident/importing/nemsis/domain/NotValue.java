package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Arrays;
import java.util.Optional;

/** Why an element has no value (the {@code NV} attribute). None of them is a no. */
public enum NotValue {
    NOT_APPLICABLE("7701001"),
    NOT_RECORDED("7701003"),
    NOT_REPORTING("7701005");

    private final String code;

    NotValue(String code) {
        this.code = code;
    }

    public static Optional<NotValue> coded(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
