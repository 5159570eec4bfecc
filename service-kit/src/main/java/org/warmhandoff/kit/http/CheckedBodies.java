package org.warmhandoff.kit.http;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what is no request body of its own, such as one line of a file, by the rules and with the problems of one that is. */
@ApplicationScoped
public class CheckedBodies {

    private final ObjectMapper mapper;
    private final Validator validator;

    CheckedBodies(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * Reads and checks.
     *
     * @throws ProblemException 400 or 422 that says what a request with this body would be told
     */
    public <T> T read(String json, Class<T> type) {
        return check(parse(json, type));
    }

    /** @throws ProblemException 400 or 422 when it does not have the documented form; its rules are not looked at */
    public <T> T parse(String json, Class<T> type) {
        return parse(() -> mapper.readValue(json, type));
    }

    /** @throws ProblemException 422 when it does not have the documented form; its rules are not looked at */
    public <T> T parse(JsonNode json, Class<T> type) {
        return parse(() -> mapper.treeToValue(json, type));
    }

    /** @throws ProblemException 422 that names every field that breaks a rule */
    public <T> T check(T body) {
        Set<ConstraintViolation<T>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ProblemException(ConstraintProblems.of(new ConstraintViolationException(violations)));
        }
        return body;
    }

    private interface Reading<T> {

        T body() throws JsonProcessingException;
    }

    private static <T> T parse(Reading<T> reading) {
        try {
            return reading.body();
        } catch (JsonMappingException unmappable) {
            throw new ProblemException(JsonProblems.unmappable(unmappable));
        } catch (JsonProcessingException malformed) {
            throw new ProblemException(JsonProblems.malformed());
        }
    }
}
