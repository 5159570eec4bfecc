package org.warmhandoff.contracts.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Against repositories of its own, because what is released in this one never changes back and forth. */
class ReleasedContractsTest {

    private static final String SCHEMA = "contracts/schemas/visit.v1.schema.json";
    private static final String SAMPLE = "contracts/samples/visit.v1/001-first.json";

    private static final String DRAFT = "{\"properties\": {\"a\": {\"type\": \"integer\"}}}";
    private static final String RELEASED =
            "{\"x-released\": \"2026-01-31\", \"properties\": {\"b\": {\"type\": \"integer\"}}}";
    private static final String EXTENDED =
            "{\"x-released\": \"2026-01-31\", \"properties\": {\"b\": {\"type\": \"integer\"}, \"c\": {\"type\": \"integer\"}}}";

    private final Path checkout;

    ReleasedContractsTest(@TempDir Path checkout) {
        this.checkout = checkout;
    }

    @BeforeEach
    void aRepositoryWithADraftSchemaAndASample() {
        git("init", "--quiet", "--initial-branch=main");
        commit(SCHEMA, DRAFT);
        commit(SAMPLE, "{\"a\": 1}");
    }

    @Test
    void aDraftMayChangeInAnyWay() {
        write(SCHEMA, RELEASED);
        write(SAMPLE, "{\"b\": 2}");

        assertThat(contracts().brokenSchemas()).isEmpty();
        assertThat(contracts().brokenSamples()).isEmpty();
    }

    @Test
    void aBreakingChangeThatIsNotCommittedYetIsFound() {
        release();
        write(SCHEMA, "{\"x-released\": \"2026-01-31\", \"properties\": {}}");

        assertThat(contracts().brokenSchemas()).containsExactly(SCHEMA + ": b was removed");
    }

    @Test
    void aBreakingChangeThatWasCommittedIsStillFound() {
        release();
        commit(SCHEMA, EXTENDED);
        commit(SCHEMA, RELEASED);

        assertThat(contracts().brokenSchemas()).containsExactly(SCHEMA + ": c was removed");
    }

    @Test
    void aBreakingChangeThatAMergeHidIsFound() {
        release();
        git("checkout", "--quiet", "-b", "side");
        commit(SCHEMA, EXTENDED);
        git("checkout", "--quiet", "main");
        commit("README.md", "Elsewhere.");
        git("merge", "--quiet", "--strategy=ours", "-m", "Merge", "side");

        assertThat(contracts().brokenSchemas()).containsExactly(SCHEMA + ": c was removed");
    }

    @Test
    void anAdditionPasses() {
        release();
        write(SCHEMA, EXTENDED);
        write("contracts/samples/visit.v1/002-second.json", "{\"b\": 3}");

        assertThat(contracts().brokenSchemas()).isEmpty();
        assertThat(contracts().brokenSamples()).isEmpty();
    }

    @Test
    void aReleasedSchemaThatIsGoneIsFound() throws IOException {
        release();
        Files.delete(checkout.resolve(SCHEMA));

        assertThat(contracts().brokenSchemas()).containsExactly(SCHEMA + " was removed");
    }

    @Test
    void aChangedSampleIsFoundAndOtherWhitespaceIsNot() {
        release();
        write(SAMPLE, "{ \"b\" : 2 }");
        assertThat(contracts().brokenSamples()).isEmpty();

        write(SAMPLE, "{\"b\": 3}");
        assertThat(contracts().brokenSamples()).containsExactly(SAMPLE + " was changed");
    }

    @Test
    void aSampleThatIsGoneIsFound() throws IOException {
        release();
        Files.delete(checkout.resolve(SAMPLE));

        assertThat(contracts().brokenSamples()).containsExactly(SAMPLE + " was removed");
    }

    private void release() {
        commit(SAMPLE, "{\"b\": 2}");
        commit(SCHEMA, RELEASED);
    }

    private ReleasedContracts contracts() {
        return new ReleasedContracts(checkout, GitHistory.of(checkout).orElseThrow());
    }

    private void commit(String path, String content) {
        write(path, content);
        git("add", "--all");
        git("commit", "--quiet", "-m", "Change " + path);
    }

    private void write(String path, String content) {
        try {
            Files.createDirectories(checkout.resolve(path).getParent());
            Files.writeString(checkout.resolve(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void git(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "-c",
                "user.name=Contracts test",
                "-c",
                "user.email=contracts-test@example.org",
                "-c",
                "commit.gpgsign=false"));
        command.addAll(Arrays.asList(arguments));
        new Git(checkout).run(command.toArray(String[]::new));
    }
}
