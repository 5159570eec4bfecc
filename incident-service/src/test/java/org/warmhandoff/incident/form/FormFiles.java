package org.warmhandoff.incident.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;

import org.warmhandoff.testkit.Checkout;

/** The files of the form, as they lie in the sources. */
final class FormFiles {

    static final Path DIRECTORY =
            Checkout.directory().resolve("incident-service/src/main/resources/META-INF/resources/report");

    private FormFiles() {}

    /** Every file, by its path below {@code /report/}, in alphabetical order. */
    static List<String> names() {
        try (Stream<Path> found = Files.walk(DIRECTORY)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> DIRECTORY.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(String name) {
        try {
            return Files.readString(DIRECTORY.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The words of a language, in the order of the file. */
    static Map<String, String> texts(String language) {
        return JsonPath.from(read("texts/" + language + ".json")).getMap("");
    }
}
