package org.warmhandoff.kit.consumer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.core.JsonParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.event.CloudEventHeaders;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.kit.event.ReceivedEvent;

/** Reads a Kafka record as an event, or says by a code why it is none. */
final class EventReader {

    private EventReader() {}

    static <T> ReceivedEvent<T> read(ConsumerRecord<String, byte[]> kafkaRecord, Class<T> type)
            throws UnreadableRecordException {
        String key = kafkaRecord.key();
        if (key == null) {
            throw new UnreadableRecordException(DeadLetterReason.NO_KEY);
        }
        byte[] value = kafkaRecord.value();
        if (value == null) {
            throw new UnreadableRecordException(DeadLetterReason.NO_DATA);
        }
        String id = required(kafkaRecord, CloudEventHeaders.ID);
        Instant time = time(required(kafkaRecord, CloudEventHeaders.TIME));
        return new ReceivedEvent<>(
                id, key, time, header(kafkaRecord, CloudEventHeaders.TRACE_PARENT), data(value, type));
    }

    private static <T> T data(byte[] value, Class<T> type) throws UnreadableRecordException {
        T data;
        try {
            data = EventJson.read(value, type);
        } catch (JsonParseException failure) {
            throw new UnreadableRecordException(DeadLetterReason.NOT_JSON);
        } catch (IOException failure) {
            throw new UnreadableRecordException(DeadLetterReason.NOT_AS_DESCRIBED);
        }
        if (data == null) {
            throw new UnreadableRecordException(DeadLetterReason.NO_DATA);
        }
        return data;
    }

    private static Instant time(String text) throws UnreadableRecordException {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException failure) {
            throw new UnreadableRecordException(DeadLetterReason.NO_ENVELOPE);
        }
    }

    private static String required(ConsumerRecord<String, byte[]> kafkaRecord, String name)
            throws UnreadableRecordException {
        String value = header(kafkaRecord, name);
        if (value == null) {
            throw new UnreadableRecordException(DeadLetterReason.NO_ENVELOPE);
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> kafkaRecord, String name) {
        Header header = kafkaRecord.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
