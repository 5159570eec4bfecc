package org.warmhandoff.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Picks ports on the loopback address that nothing listens on. */
public final class FreePorts {
    private FreePorts() {}

    /** One port that was free a moment ago. */
    public static int one() {
        return some(1).get(0);
    }

    /** Ports that were free a moment ago, no two the same. */
    public static List<Integer> some(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            // Held together: a port given back at once could be handed out twice.
            for (int i = 0; i < count; i++) {
                held.add(listen(0));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(FreePorts::release);
        }
    }

    /** Says which server cannot have its port before that server says so in its own words somewhere in a log. */
    static void requireFree(String server, int port) {
        try (ServerSocket socket = listen(port)) {
            assert socket.isBound();
        } catch (IOException e) {
            throw new ServerStartException(
                    "%s cannot start: port %d on 127.0.0.1 is taken or forbidden (%s). Stop what listens there or choose another port."
                            .formatted(server, port, e.getMessage()),
                    e);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
