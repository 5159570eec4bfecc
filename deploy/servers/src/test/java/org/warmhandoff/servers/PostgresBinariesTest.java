package org.warmhandoff.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PostgresBinariesTest {

    private final Path build;

    PostgresBinariesTest(@TempDir Path build) {
        this.build = build;
    }

    @Test
    void twoWhoUnpackAtOnceGetTheSameWholeDirectory() throws IOException {
        ServerFiles files = copyOfTheArchive();

        List<CompletableFuture<PostgresBinaries>> both = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> PostgresBinaries.unpacked(files)))
                .limit(2)
                .toList();

        Path home = both.get(0).join().home();
        assertEquals(home, both.get(1).join().home());
        assertTrue(Files.isExecutable(home.resolve("bin/postgres")));
        try (Stream<Path> left = Files.list(home.getParent())) {
            assertEquals(
                    List.of("binaries.jar", home.getFileName().toString()),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void withoutABuildTheCommandThatMakesOneIsNamed() {
        var e = assertThrows(ServerStartException.class, () -> PostgresBinaries.unpacked(new ServerFiles(build)));

        assertTrue(e.toString().contains("./mvnw -Dquick -pl deploy/servers install"), e::toString);
    }

    private ServerFiles copyOfTheArchive() throws IOException {
        ServerFiles files = new ServerFiles(build);
        Files.createDirectories(files.postgresDirectory());
        Files.copy(BuiltFiles.FILES.postgresArchive(), files.postgresDirectory().resolve("binaries.jar"));
        return files;
    }
}
