package org.warmhandoff.local.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.warmhandoff.local.RunFailure;
import org.warmhandoff.servers.ServerStartException;

/** {@code ./run play}. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plays months of the simulated city in minutes, on the real services: incident-service and three replicas of"
                    + " referral-service, on a broker and a database of their own. Replicas are killed and the broker stands"
                    + " still meanwhile.",
            "In the end it checks that no task was lost, doubled or stuck. Exit status: 0 when all holds, 1 when not."
        })
public final class PlayCommand {

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "Simulated days. Default: ${DEFAULT-VALUE}.")
    int days;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "15",
            description = "How long they take. Default: ${DEFAULT-VALUE}.")
    double minutes;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "An empty directory for data and logs, which is left for whoever wants to look. Default: a new one.")
    @Nullable
    Path data;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "8180",
            description =
                    "As of ./run: incident N+1, the replicas N+2 to N+4, PostgreSQL N+7, Kafka N+8. Default: ${DEFAULT-VALUE}.")
    int portBase;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another city. Default: ${DEFAULT-VALUE}.")
    long seed;

    /** Exit status: 0 when everything holds, 1 when something does not or the play could not be played, and then it says why. */
    public int call(Path checkout) {
        try {
            Path directory = data == null ? Files.createTempDirectory("warm-handoff-play") : data;
            Duration real = Duration.ofMillis((long) (minutes * 60_000));
            try (Play play = new Play(checkout, directory, portBase, seed)) {
                Thread stop = new Thread(play::close, "stop");
                Runtime.getRuntime().addShutdownHook(stop);
                return play.run(Duration.ofDays(days), real) ? 0 : 1;
            }
        } catch (RunFailure | ServerStartException failure) {
            System.err.println(failure.getMessage());
            return 1;
        } catch (IOException | IllegalStateException failure) {
            String cause =
                    failure.getCause() == null ? "" : ": " + failure.getCause().getMessage();
            System.err.println("The play failed: " + failure.getMessage() + cause);
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
