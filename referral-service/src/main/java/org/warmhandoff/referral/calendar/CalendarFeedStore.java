package org.warmhandoff.referral.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import org.warmhandoff.referral.calendar.domain.FeedLanguage;
import org.warmhandoff.referral.calendar.domain.FeedSecret;
import org.warmhandoff.referral.worker.domain.Worker;

/** Keeps which calendars have an address, and of the address its hash. */
@ApplicationScoped
class CalendarFeedStore {

    private static final String FEEDS = "SELECT account, version, language, made_at FROM calendar_feed ";

    Optional<CalendarFeed> find(Handle handle, Worker worker) {
        return handle.createQuery(FEEDS + "WHERE account = :account")
                .bind("account", worker.account())
                .map(CalendarFeedStore::read)
                .findOne();
    }

    Optional<CalendarFeed> find(Handle handle, FeedSecret secret) {
        return handle.createQuery(FEEDS + "WHERE secret_hash = :hash")
                .bind("hash", secret.hash())
                .map(CalendarFeedStore::read)
                .findOne();
    }

    /** Until the transaction ends nobody else gives this worker an address or takes it away. */
    void lock(Handle transaction, Worker worker) {
        transaction
                .createQuery("SELECT account FROM worker WHERE account = :account FOR NO KEY UPDATE")
                .bind("account", worker.account())
                .mapTo(String.class)
                .list();
    }

    /** From now on this is the address, and no other. */
    void save(Handle transaction, CalendarFeed feed, FeedSecret secret) {
        transaction
                .createUpdate(
                        """
                        INSERT INTO calendar_feed (account, version, secret_hash, language, made_at)
                        VALUES (:account, :version, :hash, :language, :madeAt)
                        ON CONFLICT (account) DO UPDATE
                        SET version = excluded.version, secret_hash = excluded.secret_hash, language = excluded.language,
                            made_at = excluded.made_at
                        """)
                .bind("account", feed.worker().account())
                .bind("version", feed.version())
                .bind("hash", secret.hash())
                .bind("language", feed.language().code())
                .bind("madeAt", feed.madeAt())
                .execute();
    }

    void remove(Handle transaction, Worker worker) {
        transaction
                .createUpdate("DELETE FROM calendar_feed WHERE account = :account")
                .bind("account", worker.account())
                .execute();
    }

    private static CalendarFeed read(ResultSet row, StatementContext context) throws SQLException {
        return new CalendarFeed(
                new Worker(row.getString("account")),
                row.getLong("version"),
                FeedLanguage.of(row.getString("language")).orElseThrow(),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
