package org.warmhandoff.kit.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;

/**
 * What protected data is read for: those codes of HL7's PurposeOfUse (code system {@code v3-ActReason}) that can be the reason
 * here. What is not in the list (marketing, payment, research, law enforcement) is no reason. There is no break-the-glass code,
 * because nothing here is behind glass: whoever has no claim on the data has no emergency that it would help in.
 */
public enum PurposeOfUse {
    /** To give care. */
    TREAT,
    /** To coordinate care with others who give it. */
    COC,
    /** To manage care: to plan it, and to see that it comes about. */
    CAREMGT,
    /** Whom the data is about has asked for it. */
    PATRQT,
    /** Family has asked for it, with the consent of whom it is about. */
    FAMRQT;

    /** Name of the request header. */
    public static final String HEADER = "Purpose";

    /** The codes, for a caller who has to choose. */
    public static String codes() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /**
     * The purpose that a request states.
     *
     * @param header the header's value
     * @throws ProblemException 400 when it is missing or none of the codes
     */
    public static PurposeOfUse stated(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw problem("required", "is required");
        }
        String code = header.strip();
        return Arrays.stream(values())
                .filter(purpose -> purpose.name().equals(code))
                .findFirst()
                .orElseThrow(() -> problem("unknown", "is none of the codes"));
    }

    private static ProblemException problem(String code, String what) {
        return new ProblemException(
                ProblemKind.MALFORMED,
                "Say in the header " + HEADER + " what you need the data for: " + codes() + ".",
                new FieldError(HEADER, code, what));
    }
}
