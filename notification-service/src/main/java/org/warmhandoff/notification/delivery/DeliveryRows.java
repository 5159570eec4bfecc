package org.warmhandoff.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.contracts.notification.DeliveryStatus;
import org.warmhandoff.contracts.notification.NoticeTemplate;
import org.warmhandoff.notification.Codes;
import org.warmhandoff.notification.delivery.domain.Delivery;
import org.warmhandoff.notification.delivery.domain.DeliveryState;
import org.warmhandoff.notification.delivery.domain.FailureCode;

/** Reads rows of the delivery table. */
final class DeliveryRows {

    /** The columns that {@link #delivery} reads. */
    static final String COLUMNS =
            """
            delivery_id, version, recipient_id, subject_id, template, channel, status, attempts, attempts_before,
            last_failure, next_attempt_at, queued_at, event_time, trace_parent, created_at, updated_at
            """;

    private DeliveryRows() {}

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("delivery_id", UUID.class),
                row.getLong("version"),
                row.getObject("recipient_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                Codes.stored(NoticeTemplate.class, row.getString("template")),
                Codes.stored(Channel.class, row.getString("channel")),
                state(row),
                row.getInt("attempts"),
                row.getInt("attempts_before"),
                instant(row, "queued_at"),
                new Delivery.Cause(instant(row, "event_time"), row.getString("trace_parent")),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static DeliveryState state(ResultSet row) throws SQLException {
        String failure = row.getString("last_failure");
        return switch (Codes.stored(DeliveryStatus.class, row.getString("status"))) {
            case QUEUED -> new DeliveryState.Queued(instant(row, "next_attempt_at"), code(failure));
            case SENT -> new DeliveryState.Sent();
            case FAILED -> new DeliveryState.Failed(Codes.stored(FailureCode.class, failure));
        };
    }

    private static @Nullable FailureCode code(@Nullable String failure) {
        return failure == null ? null : Codes.stored(FailureCode.class, failure);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
