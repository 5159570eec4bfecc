package org.warmhandoff.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Random;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Lets the service under test reach mail servers and webhooks on this machine, and says where they will be. */
public final class LocalPeers implements QuarkusTestResourceLifecycleManager {

    /** Below the ports that clients are given, so that none takes it in between. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 30_000;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "warm-handoff.mail.port", Integer.toString(freePort()),
                "warm-handoff.mail.timeout", "4s",
                // The mail server of the tests logs what it gets, and the tests look for addresses in logs.
                "quarkus.log.category.\"com.icegreen\".level", "OFF",
                "warm-handoff.webhook.timeout", "4s",
                "warm-handoff.webhook.allowed-hosts", "localhost,127.0.0.1");
    }

    @Override
    public void stop() {}

    private static int freePort() {
        Random random = new Random();
        while (true) {
            int port = random.nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }
}
