package org.warmhandoff.kit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

import org.warmhandoff.testkit.Platform;

/** A topic of these tests and its dead letters, made on the first call. */
public final class KitTopics {

    public static final String TOPIC = "kit-test.v1";
    public static final String DEAD_LETTERS = TOPIC + ".dlq";

    private KitTopics() {}

    public static synchronized void make() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Platform.running().bootstrapServers()))) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(List.of(TOPIC, DEAD_LETTERS).stream()
                            .filter(name -> !there.contains(name))
                            .map(name -> new NewTopic(name, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
