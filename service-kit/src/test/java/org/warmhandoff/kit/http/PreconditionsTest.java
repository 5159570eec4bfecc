package org.warmhandoff.kit.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PreconditionsTest {

    @Test
    void aStrongTagIsTheVersion() {
        assertThat(Preconditions.expectedVersion(" \"12\" ")).isEqualTo(12);
        assertThat(Preconditions.entityTag(12)).hasToString("\"12\"");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutATagTheCallerIsAskedForOne(String header) {
        assertThat(status(() -> Preconditions.expectedVersion(header))).isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"1\"", "1", "\"one\"", "\"1\", \"2\"", "\"99999999999999999999\""})
    void anythingButOneStrongTagIsStale(String header) {
        assertThat(status(() -> Preconditions.expectedVersion(header))).isEqualTo(412);
    }

    @Test
    void aVersionThatHasMovedOnIsStale() {
        assertThat(status(() -> Preconditions.requireCurrent(1, 2))).isEqualTo(412);
    }

    private static int status(Runnable check) {
        return catchThrowableOfType(ProblemException.class, check::run)
                .problem()
                .status();
    }
}
