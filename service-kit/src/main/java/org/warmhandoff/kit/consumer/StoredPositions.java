package org.warmhandoff.kit.consumer;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;

/**
 * Starts each partition where the database says that it was left. So records and their effect cannot drift apart, whatever
 * the broker has committed, and an emptied database reads its topics again from the beginning.
 */
@ApplicationScoped
@Identifier(StoredPositions.NAME)
public class StoredPositions implements KafkaConsumerRebalanceListener {

    /** What a channel gives as its {@code consumer-rebalance-listener.name}. */
    public static final String NAME = "stored-positions";

    private static final EventLog LOG = EventLog.of(StoredPositions.class);

    private final Database database;

    StoredPositions(Database database) {
        this.database = database;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        String group = consumer.groupMetadata().groupId();
        try {
            database.read(handle -> {
                for (TopicPartition partition : partitions) {
                    OptionalLong next = ConsumerPositions.next(handle, group, partition);
                    if (next.isPresent()) {
                        consumer.seek(partition, next.getAsLong());
                    } else {
                        consumer.seekToBeginning(Set.of(partition));
                    }
                }
                return true;
            });
            LOG.info(
                    "consumer.assigned",
                    LogField.code("consumer", group),
                    LogField.count("partitions", partitions.size()));
        } catch (RuntimeException failure) {
            // The broker's committed offset is never ahead of the stored one: starting there repeats records,
            // harmlessly.
            LOG.warn("consumer.positions-unavailable", failure, LogField.code("consumer", group));
        }
    }
}
