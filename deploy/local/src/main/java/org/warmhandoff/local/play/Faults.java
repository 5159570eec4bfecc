package org.warmhandoff.local.play;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;

import org.warmhandoff.local.RunFailure;
import org.warmhandoff.local.Terminal;
import org.warmhandoff.local.service.Services;
import org.warmhandoff.servers.KafkaServer;

/** What goes wrong in the play: replicas are killed, one after the other, and the broker holds its breath. */
final class Faults {

    private static final Duration DEAD_FOR = Duration.ofSeconds(3);
    private static final Duration BROKER_STOPS_FOR = Duration.ofSeconds(5);

    private final Services services;
    private final KafkaServer kafka;
    private final Terminal terminal;
    private final Random random;
    private int killed;

    Faults(Services services, KafkaServer kafka, Terminal terminal, Random random) {
        this.services = services;
        this.kafka = kafka;
        this.terminal = terminal;
        this.random = random;
    }

    /** Kills a replica as {@code kill -9} does, and starts it again a moment later. */
    void killReplica() throws InterruptedException {
        killed++;
        String replica = "referral-" + (1 + random.nextInt(PlayedSystem.REPLICAS));
        long pid = Objects.requireNonNull(services.pids().get(replica), replica);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        terminal.say("  " + replica + " is killed");
        Thread.sleep(DEAD_FOR.toMillis());
        services.reviveDead(name -> terminal.say("  " + name + " is started again"));
    }

    /** The broker answers nobody for a while, and goes on. */
    void pauseBroker() throws IOException, InterruptedException {
        terminal.say("  Kafka stands still for " + BROKER_STOPS_FOR.toSeconds() + " s");
        signal("STOP");
        try {
            Thread.sleep(BROKER_STOPS_FOR.toMillis());
        } finally {
            signal("CONT");
        }
    }

    int killed() {
        return killed;
    }

    private void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-s", name, Long.toString(kafka.pid()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new RunFailure("The broker could not be sent " + name + ".");
        }
    }
}
