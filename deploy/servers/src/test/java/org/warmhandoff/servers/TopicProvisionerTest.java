package org.warmhandoff.servers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicProvisionerTest {
    private final KafkaServer broker;
    private final Admin admin;

    TopicProvisionerTest(@TempDir Path data) {
        broker = KafkaServer.start(BuiltFiles.kafka(data));
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void everyLiveTopicOfTheContractsIsCreatedOnceAndNothingElse()
            throws ExecutionException, InterruptedException, IOException {
        TopicList contracts = TopicList.ofContracts();
        Set<String> before = names();
        Set<String> expected = new TreeSet<>();
        for (ListedTopic topic : contracts.topics()) {
            if (topic.status() == ListedTopic.Status.LIVE) {
                expected.add(topic.name());
                if (topic.deadLetter()) {
                    expected.add(topic.name() + ".dlq");
                }
            }
        }

        assertEquals(expected, provision(contracts));
        assertEquals(Set.of(), provision(contracts));

        Set<String> added = new TreeSet<>(names());
        added.removeAll(before);
        assertEquals(expected, added);
    }

    @Test
    void aTopicHasThePartitionsAndTheRetentionOfTheList() throws ExecutionException, InterruptedException, IOException {
        provision(list(
                "{name: month.v1, status: live, partitions: 4, cleanup: delete, retention: P30D, deadLetter: true}"));

        assertEquals(4, partitions("month.v1"));
        assertEquals("delete", configuration("month.v1", "cleanup.policy"));
        assertEquals("2592000000", configuration("month.v1", "retention.ms"));
        assertEquals(4, partitions("month.v1.dlq"));
        assertEquals("-1", configuration("month.v1.dlq", "retention.ms"));
    }

    @Test
    void aTopicOfLatestValuesIsCompacted() throws ExecutionException, InterruptedException, IOException {
        provision(list("{name: latest.v1, status: live, partitions: 1, cleanup: compact, deadLetter: false}"));

        assertEquals("compact", configuration("latest.v1", "cleanup.policy"));
    }

    @Test
    void aReservedTopicIsNotCreated() throws ExecutionException, InterruptedException, IOException {
        assertEquals(
                Set.of(),
                provision(
                        list("{name: later.v1, status: reserved, partitions: 1, cleanup: compact, deadLetter: true}")));
    }

    @Test
    void aTopicThatIsThereKeepsItsPartitions() throws ExecutionException, InterruptedException, IOException {
        TopicList one = list("{name: grown.v1, status: live, partitions: 1, cleanup: compact, deadLetter: false}");
        provision(one);
        admin.createPartitions(Map.of("grown.v1", NewPartitions.increaseTo(3)))
                .all()
                .get();

        assertEquals(Set.of(), provision(one));
        assertEquals(3, partitions("grown.v1"));
    }

    @Test
    void eachTopicIsCreatedByOneOfManyWhoTryAtOnce() throws ExecutionException, InterruptedException, IOException {
        TopicList contended =
                list("{name: contended.v1, status: live, partitions: 1, cleanup: compact, deadLetter: true}");

        List<CompletableFuture<Set<String>>> callers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> provision(contended)))
                .limit(4)
                .toList();

        List<String> created = callers.stream()
                .flatMap(caller -> caller.join().stream())
                .sorted()
                .toList();
        assertEquals(List.of("contended.v1", "contended.v1.dlq"), created);
    }

    @Test
    void aMistakeInTheListIsNamedWithItsTopicAndField() {
        var noRetention = assertThrows(
                IOException.class,
                () -> list("{name: wrong.v1, status: live, partitions: 1, cleanup: delete, deadLetter: false}"));
        var badRetention = assertThrows(
                IOException.class,
                () -> list("{name: wrong.v1, status: live, partitions: 1, cleanup: delete, retention: 90 days}"));

        assertTrue(noRetention.toString().contains("retention of wrong.v1 must be given with cleanup delete"));
        assertTrue(badRetention.toString().contains("retention of wrong.v1 must be a duration such as P90D"));
    }

    private Set<String> provision(TopicList list) {
        return new TopicProvisioner(broker.bootstrapServers(), 1).provision(list);
    }

    private static TopicList list(String topic) throws IOException {
        return TopicList.read(new ByteArrayInputStream(("topics: [" + topic + "]").getBytes(StandardCharsets.UTF_8)));
    }

    private Set<String> names() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get();
    }

    private int partitions(String topic) throws ExecutionException, InterruptedException {
        return one(admin.describeTopics(List.of(topic)).allTopicNames().get())
                .partitions()
                .size();
    }

    private String configuration(String topic, String name) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return one(admin.describeConfigs(List.of(resource)).all().get())
                .get(name)
                .value();
    }

    private static <T> T one(Map<?, T> described) {
        return described.values().iterator().next();
    }
}
