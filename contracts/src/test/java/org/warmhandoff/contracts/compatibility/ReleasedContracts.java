package org.warmhandoff.contracts.compatibility;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.contracts.ContractFiles;

/** Holds the files of the work tree against every committed version of a schema that carries {@code x-released}. */
final class ReleasedContracts {

    private static final String SCHEMAS = "contracts/schemas/";
    private static final String SAMPLES = "contracts/samples/";
    private static final String SUFFIX = ".schema.json";

    private final Path checkout;
    private final GitHistory history;

    ReleasedContracts(Path checkout, GitHistory history) {
        this.checkout = checkout;
        this.history = history;
    }

    /** Released schemas that were changed in a way that breaks readers, or that are gone. */
    Set<String> brokenSchemas() {
        Set<String> problems = new LinkedHashSet<>();
        for (String commit : commits()) {
            releasedSchemas(commit).forEach((path, released) -> {
                if (Files.exists(checkout.resolve(path))) {
                    BreakingChanges.between(released, ContractFiles.json(checkout.resolve(path)))
                            .forEach(change -> problems.add(path + ": " + change));
                } else {
                    problems.add(path + " was removed");
                }
            });
        }
        return problems;
    }

    /** Samples of released schemas that were changed or removed. */
    Set<String> brokenSamples() {
        Set<String> problems = new LinkedHashSet<>();
        for (String commit : commits()) {
            for (String schema : releasedSchemas(commit).keySet()) {
                String event = schema.substring(SCHEMAS.length(), schema.length() - SUFFIX.length());
                history.files(commit, SAMPLES + event + "/").forEach((path, id) -> {
                    if (!Files.exists(checkout.resolve(path))) {
                        problems.add(path + " was removed");
                    } else if (!ContractFiles.json(checkout.resolve(path))
                            .equals(ContractFiles.json(history.content(id)))) {
                        problems.add(path + " was changed");
                    }
                });
            }
        }
        return problems;
    }

    private List<String> commits() {
        return history.commitsTouching(SCHEMAS, SAMPLES);
    }

    private Map<String, JsonNode> releasedSchemas(String commit) {
        Map<String, JsonNode> released = new TreeMap<>();
        history.files(commit, SCHEMAS).forEach((path, id) -> {
            JsonNode schema = ContractFiles.json(history.content(id));
            if (path.endsWith(SUFFIX) && schema.has("x-released")) {
                released.put(path, schema);
            }
        });
        return released;
    }
}
