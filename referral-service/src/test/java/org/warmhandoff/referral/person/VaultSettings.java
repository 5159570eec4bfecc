package org.warmhandoff.referral.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Tells the service under test where a vault is to be, and where its token. Whether anything is there is for the test to say. */
public final class VaultSettings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path token = Files.createTempFile("vault", ".token");
            token.toFile().deleteOnExit();
            return Map.of(
                    "warm-handoff.vault.url",
                    "http://127.0.0.1:" + free.getLocalPort(),
                    "warm-handoff.vault.token-file",
                    token.toString(),
                    "warm-handoff.vault.timeout",
                    "PT3S");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {}
}
