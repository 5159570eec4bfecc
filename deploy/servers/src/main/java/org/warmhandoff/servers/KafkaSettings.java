package org.warmhandoff.servers;

import java.nio.file.Path;
import java.util.List;

/**
 * How to start the broker.
 *
 * @param files what it runs from
 * @param data its directory: records, settings and log; made on first start and kept
 * @param port where clients connect, on the loopback address
 * @param controllerPort where the broker's own controller listens, on the loopback address
 * @param javaOptions options of the broker's JVM
 */
public record KafkaSettings(ServerFiles files, Path data, int port, int controllerPort, List<String> javaOptions) {

    public KafkaSettings {
        javaOptions = List.copyOf(javaOptions);
    }

    /** A broker that people use: a heap that holds a simulated city's traffic and leaves a laptop room for everything else. */
    public static KafkaSettings of(ServerFiles files, Path data, int port, int controllerPort) {
        return new KafkaSettings(
                files, data, port, controllerPort, List.of("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC"));
    }

    /** The same broker started for a test: it lives for a minute, so code that compiles fast beats code that runs fast. */
    public KafkaSettings forTests() {
        return withJavaOptions(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    /** Other options for the broker's JVM, in place of these. */
    public KafkaSettings withJavaOptions(List<String> options) {
        return new KafkaSettings(files, data, port, controllerPort, options);
    }
}
