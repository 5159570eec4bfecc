package org.warmhandoff.servers;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a server wrote since it was started this time.
 *
 * @param file the log, which grows over all starts
 * @param start where this start's part begins, in bytes
 */
record ServerLog(Path file, long start) {
    private static final int LINES_SHOWN = 8;
    private static final Pattern REASON = Pattern.compile("ERROR|FATAL|PANIC|Exception|Error:");

    static ServerLog continuing(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new ServerStartException("Cannot write to %s: %s".formatted(file, e), e);
        }
    }

    /** Why the server ended, as far as its log tells, and where to read on. */
    String explanation() {
        return "%s%nThe whole log: %s".formatted(String.join(System.lineSeparator(), tellingLines()), file);
    }

    /** All, if they are few. Otherwise the first that name an error, because a stack trace ends in lines that say nothing. Otherwise the last. */
    private List<String> tellingLines() {
        List<String> lines = lines();
        if (lines.size() <= LINES_SHOWN) {
            return lines;
        }
        List<String> reasons = lines.stream()
                .filter(line -> REASON.matcher(line).find())
                .limit(LINES_SHOWN)
                .toList();
        return reasons.isEmpty() ? lines.subList(lines.size() - LINES_SHOWN, lines.size()) : reasons;
    }

    private List<String> lines() {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            byte[] written = Channels.newInputStream(channel.position(start)).readAllBytes();
            return new String(written, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of("Its log cannot be read: " + e);
        }
    }
}
