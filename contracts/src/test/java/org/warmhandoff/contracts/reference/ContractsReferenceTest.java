package org.warmhandoff.contracts.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.ContractFiles;

import static org.assertj.core.api.Assertions.assertThat;

class ContractsReferenceTest {

    private static final Path PAGE = ContractFiles.checkout().resolve("docs/contracts.md");

    @Test
    void theReferenceSaysWhatTheContractsSay() throws IOException {
        if ("docs".equals(System.getProperty("update"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, ContractsReference.write());
        }

        assertThat(ContractFiles.text(PAGE))
                .as("run ./mvnw -pl contracts test -Dupdate=docs and look at the difference")
                .isEqualTo(ContractsReference.write());
    }

    @Test
    void everyFieldHasARow() {
        assertThat(ContractsReference.write())
                .contains("| `people[].naloxone[].doses` | whole number from 1 to 50, or null |")
                .contains("| `people[].substances[]` | code | `heroin`, `fentanyl`,")
                .contains("| `boundary.coordinates[]` | number or list | ");
    }
}
