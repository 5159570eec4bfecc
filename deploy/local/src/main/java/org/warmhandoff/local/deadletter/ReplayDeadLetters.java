package org.warmhandoff.local.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends every dead letter of a topic that was not replayed before to the topic again, as it was when it was set aside. Every
 * reader of the topic sees it once more, which is harmless: a reader that had no trouble with it keeps the highest version.
 */
public final class ReplayDeadLetters {

    private static final String GROUP = "replay-dead-letters";
    private static final String HEADER_PREFIX = "dlq-";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String bootstrapServers;

    public ReplayDeadLetters(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Replays what is there now.
     *
     * @param topic the topic itself, not its dead letters
     * @return how many were replayed
     */
    public int replay(String topic) throws InterruptedException, ExecutionException {
        try (KafkaConsumer<byte[], byte[]> letters = new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                                ConsumerConfig.GROUP_ID_CONFIG, GROUP,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.ACKS_CONFIG,
                                "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            List<TopicPartition> partitions = letters.partitionsFor(topic + ".dlq", PATIENCE).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            letters.assign(partitions);
            Map<TopicPartition, Long> ends = letters.endOffsets(partitions);
            partitions.forEach(partition -> startWhereTheLastReplayEnded(letters, partition));
            int replayed = 0;
            while (partitions.stream()
                    .anyMatch(partition -> letters.position(partition) < ends.getOrDefault(partition, 0L))) {
                replayed += send(letters.poll(Duration.ofMillis(500)), topic, producer);
                letters.commitSync();
            }
            return replayed;
        }
    }

    private static void startWhereTheLastReplayEnded(KafkaConsumer<?, ?> letters, TopicPartition partition) {
        OffsetAndMetadata committed = letters.committed(Set.of(partition)).get(partition);
        if (committed == null) {
            letters.seekToBeginning(List.of(partition));
        } else {
            letters.seek(partition, committed);
        }
    }

    /** Returns once the broker has all of them: what is committed after that is replayed for sure. */
    private static int send(
            ConsumerRecords<byte[], byte[]> letters, String topic, KafkaProducer<byte[], byte[]> producer)
            throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> letter : letters) {
            ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(topic, letter.key(), letter.value());
            for (Header header : letter.headers()) {
                if (!header.key().startsWith(HEADER_PREFIX)) {
                    again.headers().add(header);
                }
            }
            answers.add(producer.send(again));
        }
        for (Future<RecordMetadata> answer : answers) {
            answer.get();
        }
        return answers.size();
    }
}
