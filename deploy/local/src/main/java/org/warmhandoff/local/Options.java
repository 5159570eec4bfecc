package org.warmhandoff.local;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the command line says. */
@Command(
        name = "./run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Starts a Kafka broker, a PostgreSQL, a mail sink, the four services and a simulated city. Ctrl-C stops all of it.",
        footer = {
            "",
            "Without any server, detect, backtest and rules try alert rules on the counts of a file: ./run detect --help."
        })
final class Options {

    @Option(names = "--no-demo", description = "Areas, teams and tokens, but no simulated reports.")
    boolean noDemo;

    @Option(names = "--fresh", description = "Forget the data of earlier runs.")
    boolean fresh;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where data, logs, keys and endpoints.json go. Default: ${DEFAULT-VALUE}.")
    Path data = Path.of(".local");

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "8080",
            description =
                    "All ports shift with it: incident N+1, referral N+2, analytics N+3, notification N+4, mail page N+5,"
                            + " SMTP N+6, PostgreSQL N+7, Kafka N+8 and N+9. Default: ${DEFAULT-VALUE}.")
    int portBase;

    @Option(names = "--headless", description = "No colors, no line that is drawn again.")
    boolean headless;
}
