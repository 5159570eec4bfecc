package org.warmhandoff.kit.consumer;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.kit.outbox.Outbox;
import org.warmhandoff.kit.outbox.OutboxMessage;

/**
 * Sets aside what can never be processed: the record goes unchanged to {@code <topic>.dlq}, with headers that say why and
 * where it lay. It goes through the outbox, in the transaction that moves the position past it, so it is not lost either.
 */
@ApplicationScoped
public class DeadLetters {

    /** Prefix of the headers that are added; a replay takes them off again. */
    public static final String HEADER_PREFIX = "dlq-";

    private static final EventLog LOG = EventLog.of(DeadLetters.class);

    private final Outbox outbox;
    private final MeterRegistry metrics;

    DeadLetters(Outbox outbox, MeterRegistry metrics) {
        this.outbox = outbox;
        this.metrics = metrics;
    }

    void add(Handle transaction, String consumer, ConsumerRecord<String, byte[]> kafkaRecord, DeadLetterReason reason) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : kafkaRecord.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        headers.put(HEADER_PREFIX + "reason", reason.code());
        headers.put(HEADER_PREFIX + "consumer", consumer);
        headers.put(HEADER_PREFIX + "topic", kafkaRecord.topic());
        headers.put(HEADER_PREFIX + "partition", Integer.toString(kafkaRecord.partition()));
        headers.put(HEADER_PREFIX + "offset", Long.toString(kafkaRecord.offset()));
        outbox.append(
                transaction,
                List.of(new OutboxMessage(
                        kafkaRecord.topic() + ".dlq", kafkaRecord.key(), headers, kafkaRecord.value())));
        metrics.counter("dead.letters", "topic", kafkaRecord.topic(), "consumer", consumer, "reason", reason.code())
                .increment();
        LOG.error(
                "consumer.dead-letter",
                LogField.code("consumer", consumer),
                LogField.code("topic", kafkaRecord.topic()),
                LogField.count("partition", kafkaRecord.partition()),
                LogField.count("offset", kafkaRecord.offset()),
                LogField.constant("reason", reason));
    }
}
