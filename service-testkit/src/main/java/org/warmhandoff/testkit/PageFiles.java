package org.warmhandoff.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The files of a page that a phone keeps, as they lie in the sources: its own and those that pages share. Its {@code worker.js}
 * names them all and their digest, so that a change of any of them reaches the phones.
 */
public final class PageFiles {

    /** What pages share, below {@code /page/}. */
    private static final String SHARED = "page";

    private static final String WORKER = "worker.js";

    private final String module;
    private final String page;

    /**
     * @param module directory of the service's module
     * @param page the first part of the page's path, such as {@code worklist}
     */
    public PageFiles(String module, String page) {
        this.module = module;
        this.page = page;
    }

    /** Every file by its path on the service, in alphabetical order. */
    public List<String> paths() {
        return List.copyOf(files().keySet());
    }

    /** The text of a file by its path on the service. */
    public String read(String path) {
        Path file = files().get(path);
        if (file == null) {
            throw new IllegalArgumentException("no file " + path);
        }
        return text(file);
    }

    /** The words of a language, in the order of the file. */
    public Map<String, String> texts(String language) {
        try {
            return new ObjectMapper()
                    .readValue(
                            read("/" + page + "/texts/" + language + ".json"),
                            new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the page's {@code worker.js} should say; with {@code -Dupdate=<page>} it is written. */
    public String currentWorker() {
        Map<String, Path> kept = new TreeMap<>(files());
        Path worker = kept.remove("/" + page + "/" + WORKER);
        StringBuilder list = new StringBuilder();
        kept.keySet().forEach(path -> list.append("  '").append(path).append("',\n"));
        String current = Pattern.compile("FILES = \\[\\n.*?\\];", Pattern.DOTALL)
                .matcher(text(worker).replaceFirst("VERSION = '[0-9a-f]*'", "VERSION = '" + digest(kept) + "'"))
                .replaceFirst("FILES = [\n" + list + "];");
        if (page.equals(System.getProperty("update"))) {
            try {
                Files.writeString(worker, current);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return current;
    }

    private static String digest(Map<String, Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, file) -> digest.update((path + "\n" + text(file)).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        files.putAll(below("service-kit", SHARED));
        files.putAll(below(module, page));
        return files;
    }

    private static Map<String, Path> below(String module, String page) {
        Path directory = Checkout.directory()
                .resolve(module)
                .resolve("src/main/resources/META-INF/resources")
                .resolve(page);
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(directory)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.put(
                            "/" + page + "/"
                                    + directory.relativize(file).toString().replace('\\', '/'),
                            file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
