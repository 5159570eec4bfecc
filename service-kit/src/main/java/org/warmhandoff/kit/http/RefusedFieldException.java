package org.warmhandoff.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A body holds a field that is refused for a reason of its own. A service's {@code DeserializationProblemHandler} throws it. */
public final class RefusedFieldException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String reason;

    /**
     * @param owner the object that the field was given for
     * @param code a stable code
     * @param reason for people; follows the name of the field
     */
    public RefusedFieldException(JsonParser parser, Object owner, String field, String code, String reason) {
        super(parser, "a field is refused");
        this.code = code;
        this.reason = reason;
        prependPath(owner, field);
    }

    String code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
