package org.warmhandoff.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is written about the system speaks of people first, too. */
class PersonFirstTest {

    static List<Path> written() throws IOException {
        try (Stream<Path> found = Files.walk(Checkout.directory(), 3)) {
            return found.filter(file -> file.getFileName().toString().equals("openapi.yaml")
                            || file.getFileName().toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .map(Checkout.directory()::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void documentsSpeakOfPeopleFirst(Path file) throws IOException {
        PersonFirst.assertKept(
                file.toString(), Files.readString(Checkout.directory().resolve(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Two addicts", "the overdose Victim", "a drug user", "las víctimas"})
    void aWordThatHurtsIsFound(String text) {
        assertThatThrownBy(() -> PersonFirst.assertKept("text", text)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aPageHasMoreToKeepThanADocument() {
        PersonFirst.assertKept("text", "a clean clone");
        assertThatThrownBy(() -> PersonFirst.assertKeptOnPage("en", Map.of("key", "are you clean?")))
                .isInstanceOf(AssertionError.class);
    }
}
