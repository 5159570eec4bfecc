package org.warmhandoff.testkit;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ServerChoiceTest {

    @Test
    void aChoiceIsNamedInAnyCase() {
        assertEquals(ServerChoice.DOCKER, ServerChoice.named("docker"));
        assertEquals(ServerChoice.EMBEDDED, ServerChoice.named("Embedded"));
    }

    @Test
    void anotherNameIsRefusedWithThoseThatThereAre() {
        var e = assertThrows(IllegalArgumentException.class, () -> ServerChoice.named("podman"));

        assertTrue(e.toString().contains("WARM_HANDOFF_TEST_SERVERS is docker or embedded"), e::toString);
    }
}
