package org.warmhandoff.local.deadletter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./run replay-dead-letters TOPIC}. */
@Command(
        name = "replay-dead-letters",
        mixinStandardHelpOptions = true,
        description = "Puts the dead letters of a topic back on it, each once. Do it after the cause is mended.")
public final class ReplayCommand {

    @Parameters(index = "0", paramLabel = "TOPIC", description = "The topic, such as incidents.v1, not its .dlq.")
    String topic = "";

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "The broker. Default: that of the run on the --data directory.")
    @Nullable
    String bootstrap;

    /** Exit status: 0 when all were replayed, 1 when not, and then it says why. */
    public int call(Path dataDirectory) {
        try {
            String broker = bootstrap == null ? brokerOfTheRun(dataDirectory) : bootstrap;
            int replayed = new ReplayDeadLetters(broker).replay(topic);
            System.out.println(replayed + " dead letters of " + topic + " were put back on it.");
            return 0;
        } catch (IOException noRun) {
            System.err.println(
                    "No run is using " + dataDirectory + ". Start ./run, or name a broker with --bootstrap.");
            return 1;
        } catch (KafkaException | ExecutionException failure) {
            System.err.println("The dead letters of " + topic + " could not be replayed ("
                    + failure.getClass().getSimpleName()
                    + "). What was put back is not put back again; mend the cause and repeat the command.");
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static String brokerOfTheRun(Path dataDirectory) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(dataDirectory.resolve("endpoints.json")))
                .path("kafka")
                .asText();
    }
}
