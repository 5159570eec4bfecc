package org.warmhandoff.kit.outbox;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Rows;

/**
 * Writes messages in the transaction that decided them. They are published if and only if it commits, at least once, and
 * in order among those of one key, given that whoever writes for a key holds a lock on what the key stands for.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            """
            INSERT INTO outbox (lane, topic, key, headers, payload)
            SELECT r.c1, r.c2, r.c3, r.c4::text[], r.c5
            FROM {rows} WITH ORDINALITY AS r (c1, c2, c3, c4, c5, position)
            ORDER BY r.position
            """;

    private final OutboxSignal signal;

    Outbox(OutboxSignal signal) {
        this.signal = signal;
    }

    /** Adds the messages to the transaction, in the order given. */
    public void append(Handle transaction, List<OutboxMessage> messages) {
        Rows.of(messages)
                .column("int2", message -> (short) message.lane())
                .column("text", OutboxMessage::topic)
                .column("text", OutboxMessage::key)
                .column(Rows.TEXTS, message -> flat(message.headers()))
                .column("bytea", OutboxMessage::payload)
                .update(transaction, INSERT);
        transaction.afterCommit(signal::raise);
    }

    /** Names and values in turn. */
    private static String[] flat(Map<String, String> headers) {
        String[] flat = new String[headers.size() * 2];
        int next = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            flat[next++] = header.getKey();
            flat[next++] = header.getValue();
        }
        return flat;
    }
}
