package org.warmhandoff.servers.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * Formats the broker's storage if it is new, then runs the broker until it is told to stop.
 *
 * <p>Both steps are Kafka's own public commands. They share one JVM because the start of a second one would add more than a second to every
 * test run that begins with empty storage.
 */
public final class BrokerMain {
    private BrokerMain() {}

    /** Takes one argument: the broker's properties file. */
    public static void main(String[] arguments) throws IOException {
        Path properties = Path.of(arguments[0]);
        if (!isFormatted(properties) && !format(properties)) {
            System.exit(1);
        }
        Kafka.main(new String[] {properties.toString()});
    }

    private static boolean isFormatted(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"));
    }

    private static boolean format(Path properties) {
        String[] command = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", properties.toString()};
        return StorageTool.execute(command, System.out) == 0;
    }
}
