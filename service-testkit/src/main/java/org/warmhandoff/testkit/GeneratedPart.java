package org.warmhandoff.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** The part of a page of the documentation that is made from the code: it stands between two marks. */
public final class GeneratedPart {

    private static final String BEGIN = "<!-- Generated: begin -->\n";
    private static final String END = "<!-- Generated: end -->";

    private GeneratedPart() {}

    /**
     * Holds the page against the code; with {@code -Dupdate=docs} it is written anew first.
     *
     * @param page from the checkout's directory
     * @param part what stands between the marks
     * @param test who asks, and with what it is written anew
     */
    public static void assertCurrent(String page, String part, Class<?> test) throws IOException {
        Path file = Checkout.directory().resolve(page);
        String text = Files.readString(file);
        String current =
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + part + text.substring(text.indexOf(END));
        if ("docs".equals(System.getProperty("update"))) {
            Files.writeString(file, current);
        }
        assertThat(Files.readString(file))
                .as(
                        "run ./mvnw test -Dtest=%s -Dupdate=docs -Dsurefire.failIfNoSpecifiedTests=false",
                        test.getSimpleName())
                .isEqualTo(current);
    }
}
