package org.warmhandoff.analytics.backtest;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which file, and how it is read. */
final class CountFileOptions {

    @Option(
            names = "--every",
            paramLabel = "STEP",
            description =
                    "day or week: how far two counts lie apart. Without it: week, when all dates of each series do.")
    CountFile.@Nullable Step step;

    @Parameters(paramLabel = "FILE", description = "The file; - for standard input.")
    Path file = Path.of("-");

    CountFile read() throws IOException {
        return CountFile.read(file, step);
    }
}
