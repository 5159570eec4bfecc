package org.warmhandoff.kit.consumer;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;

/** The stored positions of a consumer. */
final class ConsumerPositions {

    private ConsumerPositions() {}

    /** The next offset to read, when the consumer has read from the partition before. */
    static OptionalLong next(Handle handle, String consumer, TopicPartition partition) {
        return handle.createQuery(
                        """
                        SELECT next_offset FROM consumer_position
                        WHERE consumer = :consumer AND topic = :topic AND partition = :partition
                        """)
                .bind("consumer", consumer)
                .bind("topic", partition.topic())
                .bind("partition", partition.partition())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Moves the positions past the records. */
    static void advance(Handle transaction, String consumer, Iterable<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<String, byte[]> one : records) {
            next.merge(new TopicPartition(one.topic(), one.partition()), one.offset() + 1, Math::max);
        }
        // In one order everywhere, so that two replicas in the middle of a rebalance cannot deadlock.
        Map<String, Map.Entry<TopicPartition, Long>> ordered = new TreeMap<>();
        next.entrySet().forEach(entry -> ordered.put(entry.getKey().toString(), entry));
        ordered.values().forEach(entry -> transaction
                .createUpdate(
                        """
                        INSERT INTO consumer_position (consumer, topic, partition, next_offset)
                        VALUES (:consumer, :topic, :partition, :next)
                        ON CONFLICT (consumer, topic, partition)
                        DO UPDATE SET next_offset = excluded.next_offset
                        """)
                .bind("consumer", consumer)
                .bind("topic", entry.getKey().topic())
                .bind("partition", entry.getKey().partition())
                .bind("next", entry.getValue())
                .execute());
    }
}
