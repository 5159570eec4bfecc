package org.warmhandoff.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The hand-written contract files of the checkout. Read from there and not from the class path, because samples are not packaged. */
public final class ContractFiles {

    private static final String SCHEMA_SUFFIX = ".schema.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ContractFiles() {}

    /** The root of the checkout; the directory above when a development environment runs a test inside the module. */
    public static Path checkout() {
        String given = System.getProperty("checkout.directory");
        return given == null ? Path.of("..").toAbsolutePath().normalize() : Path.of(given);
    }

    /** The directory of this module. */
    public static Path module() {
        return checkout().resolve("contracts");
    }

    /** Names of the events that have a schema, in alphabetical order. */
    public static List<String> eventNames() {
        return children(module().resolve("schemas")).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(SCHEMA_SUFFIX))
                .map(name -> name.substring(0, name.length() - SCHEMA_SUFFIX.length()))
                .toList();
    }

    /** The schema of one event. */
    public static JsonNode schema(String eventName) {
        return json(module().resolve("schemas").resolve(eventName + SCHEMA_SUFFIX));
    }

    /** A JSON file; a key that comes twice is an error. */
    public static JsonNode json(Path file) {
        return json(text(file));
    }

    /** A JSON document; a key that comes twice is an error. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A YAML file as a tree; a key that comes twice is an error. */
    public static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole file as text. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies in a directory, in alphabetical order. */
    public static List<Path> children(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
