package org.warmhandoff.notification.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.notification.Codes;
import org.warmhandoff.notification.message.domain.Language;
import org.warmhandoff.notification.recipient.domain.Destination;
import org.warmhandoff.notification.recipient.domain.EmailAddress;
import org.warmhandoff.notification.recipient.domain.InactiveReason;
import org.warmhandoff.notification.recipient.domain.Recipient;
import org.warmhandoff.notification.recipient.domain.WebhookUrl;

/** Keeps recipients. */
@ApplicationScoped
public class RecipientStore {

    private static final String SELECT =
            """
            SELECT recipient_id, version, team, channel, destination, language, inactive_reason, created_at, updated_at
            FROM recipient
            """;

    /** Adds the recipient; false when an active one of the team has its destination. */
    boolean add(Handle transaction, Recipient recipient) {
        return bind(
                                transaction.createUpdate(
                                        """
                                        INSERT INTO recipient
                                            (recipient_id, version, team, channel, destination, language, active,
                                             inactive_reason, created_at, updated_at)
                                        VALUES (:id, :version, :team, :channel, :destination, :language, :active,
                                             :inactiveReason, :createdAt, :updatedAt)
                                        ON CONFLICT DO NOTHING
                                        """),
                                recipient)
                        .bind("channel", recipient.destination().channel().code())
                        .bind("createdAt", recipient.createdAt())
                        .execute()
                == 1;
    }

    /** Writes the recipient over what is kept of it. */
    void replace(Handle transaction, Recipient recipient) {
        bind(
                        transaction.createUpdate(
                                """
                                UPDATE recipient
                                SET version = :version, team = :team, destination = :destination, language = :language,
                                    active = :active, inactive_reason = :inactiveReason, updated_at = :updatedAt
                                WHERE recipient_id = :id
                                """),
                        recipient)
                .execute();
    }

    Optional<Recipient> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + " WHERE recipient_id = :id")
                .bind("id", id)
                .map((row, context) -> recipient(row))
                .findOne();
    }

    /** As {@link #find}, and keeps every other change of the recipient out until the transaction ends. */
    Optional<Recipient> lock(Handle transaction, UUID id) {
        return transaction
                .createQuery(SELECT + " WHERE recipient_id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> recipient(row))
                .findOne();
    }

    /** The recipients with these ids, active or not. */
    public List<Recipient> all(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(SELECT + " WHERE recipient_id = ANY(:ids)")
                .bind("ids", ids.toArray(new UUID[0]))
                .map((row, context) -> recipient(row))
                .list();
    }

    /** Those who are told of the tasks of these teams. */
    public List<Recipient> activeOf(Handle handle, Collection<String> teams) {
        return handle.createQuery(SELECT + " WHERE active AND team = ANY(:teams) ORDER BY recipient_id")
                .bind("teams", teams.toArray(new String[0]))
                .map((row, context) -> recipient(row))
                .list();
    }

    /** The oldest recipients after the cursor, one more than the limit when there are so many. */
    List<Recipient> page(Handle handle, @Nullable Cursor after, int limit) {
        return handle.createQuery(
                        SELECT
                                + """
                                 WHERE :time::timestamptz IS NULL OR (created_at, recipient_id) > (:time::timestamptz, :id::uuid)
                                ORDER BY created_at, recipient_id LIMIT :limit
                                """)
                .bind("time", after == null ? null : after.time())
                .bind("id", after == null ? null : after.id())
                .bind("limit", limit + 1)
                .map((row, context) -> recipient(row))
                .list();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Recipient recipient) {
        Destination destination = recipient.destination();
        InactiveReason reason = recipient.inactiveReason();
        return statement
                .bind("id", recipient.id())
                .bind("version", recipient.version())
                .bind("team", recipient.team())
                .bind("destination", text(destination))
                .bind(
                        "language",
                        destination instanceof Destination.Mailbox mailbox
                                ? mailbox.language().code()
                                : null)
                .bind("active", recipient.isActive())
                .bind("inactiveReason", reason == null ? null : reason.code())
                .bind("updatedAt", recipient.updatedAt());
    }

    private static String text(Destination destination) {
        if (destination instanceof Destination.Mailbox mailbox) {
            return mailbox.address().value();
        }
        return ((Destination.Webhook) destination).url().value().toString();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        String inactiveReason = row.getString("inactive_reason");
        return new Recipient(
                row.getObject("recipient_id", UUID.class),
                row.getLong("version"),
                row.getString("team"),
                destination(row),
                inactiveReason == null ? null : Codes.stored(InactiveReason.class, inactiveReason),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Destination destination(ResultSet row) throws SQLException {
        String text = row.getString("destination");
        return switch (Codes.stored(Channel.class, row.getString("channel"))) {
            case EMAIL ->
                new Destination.Mailbox(
                        EmailAddress.parse(text).orElseThrow(),
                        Codes.stored(Language.class, row.getString("language")));
            case WEBHOOK -> new Destination.Webhook(WebhookUrl.parse(text).orElseThrow());
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
