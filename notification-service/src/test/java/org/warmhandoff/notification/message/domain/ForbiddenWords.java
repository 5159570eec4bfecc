package org.warmhandoff.notification.message.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The words that no message in a language may hold, kept in {@code forbidden-words/<language>.txt}. */
record ForbiddenWords(List<String> stems) {

    static ForbiddenWords of(Language language) {
        String file = "/forbidden-words/" + language.code() + ".txt";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ForbiddenWords.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
            return new ForbiddenWords(lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The words of the text that begin as a forbidden one does, whatever their case and accents. */
    List<String> in(String text) {
        return Arrays.stream(plain(text).split("[^a-z]+"))
                .filter(word -> stems.stream().anyMatch(word::startsWith))
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
