package org.warmhandoff.contracts.compatibility;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.ContractFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** A schema is released once it carries {@code x-released} and is committed. From then on this test guards it and its samples. */
class CompatibilityTest {

    @Test
    void noBreakingChangeAgainstReleasedSchemas() {
        assertThat(inHistory(ReleasedContracts::brokenSchemas))
                .as("a breaking change is a new schema with a new major version, on a new topic")
                .isEmpty();
    }

    @Test
    void samplesOfReleasedSchemasAreNeitherChangedNorRemoved() {
        assertThat(inHistory(ReleasedContracts::brokenSamples))
                .as("a sample stands for events that are stored: add one, and leave the others")
                .isEmpty();
    }

    private static Set<String> inHistory(Function<ReleasedContracts, Set<String>> check) {
        Optional<GitHistory> history = GitHistory.of(ContractFiles.checkout());
        if (history.isEmpty()) {
            System.out.println("No git history here, so contracts were not compared with released ones.");
            return Set.of();
        }
        return check.apply(new ReleasedContracts(ContractFiles.checkout(), history.get()));
    }
}
