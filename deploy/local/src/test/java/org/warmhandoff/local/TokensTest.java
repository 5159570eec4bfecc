package org.warmhandoff.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTest {

    @TempDir
    Path parent;

    @Test
    void theRoleThatOpensTheVaultIsAServicesAndNoPersons() {
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"), false)) {
            Tokens tokens = Tokens.load(data);

            assertThat(claims(tokens.vaultReader()))
                    .contains("\"vault-reader\"")
                    .doesNotContain("agency");
            assertThat(tokens.all().values())
                    .allSatisfy(token -> assertThat(claims(token)).doesNotContain("vault-reader"));
        }
    }

    @Test
    void aSecretIsReadableByItsOwnerAlone() throws IOException {
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"), false)) {
            DataDirectory.writeSecret(data.vaultToken(), "a-token");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.vaultToken())))
                    .isEqualTo("rw-------");
        }
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
