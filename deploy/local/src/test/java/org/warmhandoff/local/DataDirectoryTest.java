package org.warmhandoff.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void oneRunUsesItAtATime() {
        try (DataDirectory first = DataDirectory.open(parent.resolve("data"), false)) {
            assertThat(first.endpoints()).isAbsolute();
            assertThatThrownBy(() -> DataDirectory.open(parent.resolve("data"), false))
                    .isInstanceOf(RunFailure.class)
                    .hasMessageContaining("another run");
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNamed() throws IOException {
        Path file = Files.createFile(parent.resolve("a-file"));

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data"), false))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("cannot be written to")
                .hasMessageContaining("--data");
    }

    @Test
    void freshForgetsEverythingOfEarlierRuns() throws IOException {
        Path old = Files.createDirectories(parent.resolve("data/kafka/topic")).resolve("segment");
        Files.writeString(old, "old");

        try (DataDirectory data = DataDirectory.open(parent.resolve("data"), true)) {
            assertThat(old).doesNotExist();
            assertThat(data.kafka()).doesNotExist();
        }
    }

    @Test
    void thePasswordOfTheDatabaseIsMadeOnceAndKept() {
        String made;
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"), false)) {
            made = data.databasePassword();
        }
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"), false)) {
            assertThat(data.databasePassword()).isEqualTo(made);
        }
    }
}
