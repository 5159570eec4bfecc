package org.warmhandoff.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FreePortsTest {

    @Test
    void portsPickedTogetherAreAllDifferentAndFree() {
        List<Integer> ports = FreePorts.some(50);

        assertEquals(50, new HashSet<>(ports).size());
        ports.forEach(port -> assertDoesNotThrow(() -> FreePorts.requireFree("Any", port)));
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheServerThatWantsIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            var e = assertThrows(ServerStartException.class, () -> FreePorts.requireFree("Kafka", port));

            assertTrue(e.toString().contains("Kafka cannot start: port %d on 127.0.0.1 is taken".formatted(port)));
        }
    }
}
