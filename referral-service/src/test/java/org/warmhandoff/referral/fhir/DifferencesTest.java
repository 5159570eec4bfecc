package org.warmhandoff.referral.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTest {

    private static final JsonNode BEFORE =
            json("{'status': 'a', 'period': {'start': '1', 'end': '2'}, 'output': [{'n': 1}, {'n': 2}]}");

    @Test
    void theSameInAnotherOrderIsNoDifference() {
        assertThat(Differences.between(
                        BEFORE,
                        json("{'output': [{'n': 1}, {'n': 2}], 'period': {'end': '2', 'start': '1'}, 'status': 'a'}"),
                        "Task"))
                .isEmpty();
    }

    @Test
    void whatIsChangedAddedOrLeftOutIsNamedAsNearAsItCanBe() {
        assertThat(Differences.between(
                        BEFORE,
                        json("{'status': 'b', 'note': 'x', 'period': {'start': '1'}, 'output': [{'n': 1}, {'n': 3}]}"),
                        "Task"))
                .containsExactly("Task.note", "Task.output[1].n", "Task.period.end", "Task.status");
    }

    @Test
    void aListOfAnotherLengthIsNamedAsAWhole() {
        assertThat(Differences.between(
                        BEFORE,
                        json("{'status': 'a', 'period': {'start': '1', 'end': '2'}, 'output': [{'n': 1}]}"),
                        "Task"))
                .containsExactly("Task.output");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }
}
