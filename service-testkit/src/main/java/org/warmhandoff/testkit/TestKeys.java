package org.warmhandoff.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The key that signs this test run's tokens; it exists in this JVM only.
 *
 * @param publicKeyFile the public half as a PEM file, which is how services are told whom to trust
 * @param keys both halves
 */
record TestKeys(Path publicKeyFile, KeyPair keys) {

    static TestKeys get() {
        Map.Entry<Path, KeyPair> kept = OncePerJvm.get(Keeper.class);
        return new TestKeys(kept.getKey(), kept.getValue());
    }

    /** A key that no service knows; making one takes as long as many calls do. */
    static PrivateKey stranger() {
        return Stranger.KEY;
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Stranger {
        private static final PrivateKey KEY = generate().getPrivate();
    }

    /** Makes the key when it is first asked for. */
    static final class Keeper implements Supplier<Map.Entry<Path, KeyPair>> {
        private static Map.@Nullable Entry<Path, KeyPair> kept;

        @Override
        public Map.Entry<Path, KeyPair> get() {
            return keep();
        }

        private static synchronized Map.Entry<Path, KeyPair> keep() {
            if (kept == null) {
                KeyPair keys = generate();
                kept = Map.entry(write(keys.getPublic()), keys);
            }
            return kept;
        }

        private static Path write(PublicKey key) {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
            try {
                Path file = Files.createTempFile("test-tokens", ".pem");
                file.toFile().deleteOnExit();
                return Files.writeString(
                        file,
                        "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(body),
                        StandardCharsets.US_ASCII);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
