package org.warmhandoff.incident.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A phone keeps the form's files until their version changes; so it must change with every one of them. */
class FormVersionTest {

    private static final String WORKER = "worker.js";

    @Test
    void theWorkerKeepsEveryFileButItself() {
        List<String> others =
                FormFiles.names().stream().filter(file -> !file.equals(WORKER)).toList();
        Matcher kept = Pattern.compile("^ {2}'([^']+)',$", Pattern.MULTILINE).matcher(FormFiles.read(WORKER));

        assertThat(kept.results().map(found -> found.group(1))).isEqualTo(others);
    }

    /** With {@code -Dupdate=form} it writes the version anew. */
    @Test
    void theVersionIsTheDigestOfTheFiles() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String file : FormFiles.names()) {
            if (!file.equals(WORKER)) {
                digest.update((file + "\n" + FormFiles.read(file)).getBytes(StandardCharsets.UTF_8));
            }
        }
        String version =
                "VERSION = '" + HexFormat.of().formatHex(digest.digest()).substring(0, 12) + "'";
        if ("form".equals(System.getProperty("update"))) {
            Files.writeString(
                    FormFiles.DIRECTORY.resolve(WORKER),
                    FormFiles.read(WORKER).replaceFirst("VERSION = '[0-9a-f]*'", version));
        }

        assertThat(FormFiles.read(WORKER))
                .as(
                        "A file of the form has changed: run ./mvnw -pl incident-service test -Dtest=FormVersionTest -Dupdate=form")
                .contains(version);
    }
}
