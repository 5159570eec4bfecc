package org.warmhandoff.contracts.compatibility;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was committed to a checkout. */
final class GitHistory {

    private final Git git;
    private final Map<String, String> contents = new HashMap<>();

    private GitHistory(Git git) {
        this.git = git;
    }

    /** The history of a checkout; empty when it is none, such as an unpacked source archive. */
    static Optional<GitHistory> of(Path checkout) {
        return Files.exists(checkout.resolve(".git"))
                ? Optional.of(new GitHistory(new Git(checkout)))
                : Optional.empty();
    }

    /** Commits that lead to the present one and touch one of the paths, newest first. Merged branches are walked too. */
    List<String> commitsTouching(String... paths) {
        if (!hasCommits()) {
            return List.of();
        }
        List<String> command = new ArrayList<>(List.of("rev-list", "--full-history", "HEAD", "--"));
        command.addAll(Arrays.asList(paths));
        return parts(git.run(command.toArray(String[]::new)), "\n");
    }

    /** Files below a path as a commit holds them, with the id of their content. */
    Map<String, String> files(String commit, String path) {
        Map<String, String> files = new TreeMap<>();
        for (String entry : parts(git.run("ls-tree", "-r", "-z", commit, "--", path), "\0")) {
            int tab = entry.indexOf('\t');
            String modeTypeAndId = entry.substring(0, tab);
            files.put(entry.substring(tab + 1), modeTypeAndId.substring(modeTypeAndId.lastIndexOf(' ') + 1));
        }
        return files;
    }

    /** The content that an id of {@link #files} stands for. */
    String content(String id) {
        return contents.computeIfAbsent(id, key -> git.run("cat-file", "blob", key));
    }

    private boolean hasCommits() {
        Git.Result head = git.tryToRun("rev-parse", "--verify", "--quiet", "HEAD");
        if (head.exitCode() > 1) {
            throw new IllegalStateException("git cannot read this checkout: " + head.output());
        }
        return head.exitCode() == 0;
    }

    private static List<String> parts(String output, String end) {
        return Arrays.stream(output.split(end)).filter(part -> !part.isEmpty()).toList();
    }
}
