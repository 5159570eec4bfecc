package org.warmhandoff.kit.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

/**
 * Writes messages in the transaction that decided them. They are published if and only if it commits, at least once, and
 * in order among those of one key, given that whoever writes for a key holds a lock on what the key stands for.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "INSERT INTO outbox (lane, topic, key, headers, payload) VALUES (?, ?, ?, ?, ?)";

    private final OutboxSignal signal;

    Outbox(OutboxSignal signal) {
        this.signal = signal;
    }

    /** Adds the messages to the transaction, in the order given. */
    public void append(Handle transaction, List<OutboxMessage> messages) {
        try (PreparedStatement insert = transaction.getConnection().prepareStatement(INSERT)) {
            for (OutboxMessage message : messages) {
                insert.setShort(1, (short) message.lane());
                insert.setString(2, message.topic());
                insert.setString(3, message.key());
                insert.setObject(4, flatten(message.headers()));
                insert.setBytes(5, message.payload());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new OutboxException("could not write to the outbox", failure);
        }
        transaction.afterCommit(signal::raise);
    }

    private static String[] flatten(Map<String, String> headers) {
        String[] flat = new String[headers.size() * 2];
        int next = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            flat[next++] = header.getKey();
            flat[next++] = header.getValue();
        }
        return flat;
    }
}
