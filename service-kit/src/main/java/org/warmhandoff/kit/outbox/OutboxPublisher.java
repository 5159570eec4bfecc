package org.warmhandoff.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends rows to Kafka in order and says which of them the broker has acknowledged. */
final class OutboxPublisher implements AutoCloseable {

    /**
     * What became of a batch.
     *
     * @param acknowledged rows that are safe with the broker
     * @param refused rows that the broker will never take
     * @param interrupted true when something that passes, such as an unreachable broker, left rows unsent
     */
    record Result(List<Long> acknowledged, List<Long> refused, boolean interrupted) {}

    private record Sent(long id, Future<RecordMetadata> answer) {}

    private final Producer<String, byte[]> producer;

    OutboxPublisher(String bootstrapServers, Map<String, String> clientSettings, Duration deliveryTimeout) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Events are small, and other agencies read them with clients that may lack a codec.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis() / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout.toMillis() / 4);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    Result publish(List<OutboxRows.Row> rows) throws InterruptedException {
        List<Sent> sent = new ArrayList<>(rows.size());
        List<Long> acknowledged = new ArrayList<>(rows.size());
        List<Long> refused = new ArrayList<>();
        boolean interrupted = false;
        for (OutboxRows.Row row : rows) {
            try {
                sent.add(new Sent(row.id(), producer.send(toRecord(row.message()))));
            } catch (KafkaException failure) {
                if (isFinal(failure)) {
                    refused.add(row.id());
                } else {
                    interrupted = true;
                    break;
                }
            }
        }
        producer.flush();
        for (Sent one : sent) {
            try {
                one.answer().get();
                acknowledged.add(one.id());
            } catch (ExecutionException failure) {
                if (isFinal(failure.getCause())) {
                    refused.add(one.id());
                } else {
                    interrupted = true;
                }
            }
        }
        return new Result(acknowledged, refused, interrupted);
    }

    private static ProducerRecord<String, byte[]> toRecord(OutboxMessage message) {
        ProducerRecord<String, byte[]> kafkaRecord =
                new ProducerRecord<>(message.topic(), message.key(), message.payload());
        message.headers()
                .forEach((name, value) -> kafkaRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return kafkaRecord;
    }

    private static boolean isFinal(@Nullable Throwable failure) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidTopicException;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
