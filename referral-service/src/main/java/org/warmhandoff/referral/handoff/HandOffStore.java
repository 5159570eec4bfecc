package org.warmhandoff.referral.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.referral.handoff.domain.AccessNeed;
import org.warmhandoff.referral.handoff.domain.Asked;
import org.warmhandoff.referral.handoff.domain.Confirmation;
import org.warmhandoff.referral.handoff.domain.HandOff;
import org.warmhandoff.referral.handoff.domain.HandOffState;
import org.warmhandoff.referral.handoff.domain.HandOffStatus;
import org.warmhandoff.referral.handoff.domain.HandOffTimes;
import org.warmhandoff.referral.handoff.domain.Recipient;
import org.warmhandoff.referral.need.domain.Need;
import org.warmhandoff.referral.worker.domain.Worker;

/** Keeps hand-offs. The one place that writes a version of them: with its line in the history and the time of its next timer. */
@ApplicationScoped
class HandOffStore {

    private static final String UNDER_WAY = "status IN ('offered', 'accepted')";

    private final HandOffTimes times;

    HandOffStore(HandOffConfig config) {
        this.times = config.times();
    }

    Optional<HandOff> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM hand_off WHERE hand_off_id = :id")
                .bind("id", id)
                .map(HandOffStore::read)
                .findOne();
    }

    /** Nobody else can change it until the transaction ends. */
    Optional<HandOff> lock(Handle transaction, UUID id) {
        return transaction
                .createQuery("SELECT * FROM hand_off WHERE hand_off_id = :id FOR UPDATE")
                .bind("id", id)
                .map(HandOffStore::read)
                .findOne();
    }

    /** Those of these follow-ups, in the order in which they were offered. */
    List<HandOff> of(Handle handle, Collection<UUID> followUps) {
        return of(handle, followUps, "");
    }

    /** Those of these follow-ups that are under way, which nobody else can change until the transaction ends. */
    List<HandOff> lockUnderWay(Handle transaction, Collection<UUID> followUps) {
        return of(transaction, followUps, "FOR UPDATE").stream()
                .filter(HandOff::isUnderWay)
                .toList();
    }

    private static List<HandOff> of(Handle handle, Collection<UUID> followUps, String lock) {
        return handle.createQuery(
                        "SELECT * FROM hand_off WHERE follow_up_id = ANY (:ids) ORDER BY offered_at, hand_off_id "
                                + lock)
                .bind("ids", followUps.toArray(UUID[]::new))
                .map(HandOffStore::read)
                .list();
    }

    /** Those for which something is due, locked; those that another replica is at are left to it. */
    List<HandOff> lockDue(Handle transaction, Instant now, int limit) {
        return transaction
                .createQuery("SELECT * FROM hand_off WHERE next_action_at <= :now ORDER BY next_action_at LIMIT :limit"
                        + " FOR UPDATE SKIP LOCKED")
                .bind("now", now)
                .bind("limit", limit)
                .map(HandOffStore::read)
                .list();
    }

    /** What is awaited first is at the top. */
    List<HandOff> page(Handle handle, HandOffFilter filter, @Nullable Cursor after, int limit) {
        List<String> conditions = new ArrayList<>();
        conditions.add(filter.direction().condition());
        conditions.add(filter.exercise() ? "exercise" : "NOT exercise");
        if (filter.waiting()) {
            conditions.add(UNDER_WAY);
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add("status IN ("
                    + filter.statuses().stream()
                            .map(status -> "'" + status.code() + "'")
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        if (after != null) {
            conditions.add("(due_at, hand_off_id) > (:afterTime, :afterId)");
        }
        Query query = handle.createQuery("SELECT * FROM hand_off WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY due_at, hand_off_id LIMIT :limit")
                .bind("agency", filter.agency())
                .bind("limit", limit);
        if (after != null) {
            query.bind("afterTime", after.time()).bind("afterId", after.id());
        }
        return query.map(HandOffStore::read).list();
    }

    /** @param by null when a rule did it */
    void add(Handle transaction, HandOff handOff, HandOffHistory.@Nullable By by) {
        bind(
                        transaction.createUpdate(
                                """
                                INSERT INTO hand_off (hand_off_id, version, follow_up_id, exercise, from_agency, offered_by,
                                    to_agency, listing, need, area, language, access_needs, comes_from, comes_by, status,
                                    reason, answer_by, arrived_at, confirmed_by, reminded_at, offered_at, updated_at, due_at,
                                    next_action_at)
                                VALUES (:id, :version, :followUpId, :exercise, :fromAgency, :offeredBy, :toAgency, :listing,
                                    :need, :area, :language, :accessNeeds, :comesFrom, :comesBy, :status, :reason, :answerBy,
                                    :arrivedAt, :confirmedBy, :remindedAt, :offeredAt, :updatedAt, :dueAt, :nextActionAt)
                                """),
                        handOff)
                .bind("followUpId", handOff.followUpId())
                .bind("exercise", handOff.exercise())
                .bind("fromAgency", handOff.fromAgency())
                .bind("offeredBy", handOff.offeredBy().account())
                .bind("toAgency", handOff.to().agency())
                .bind("listing", handOff.to().listing())
                .bind("need", handOff.asked().need().code())
                .bind("area", handOff.asked().area())
                .bind("language", handOff.asked().language())
                .bind(
                        "accessNeeds",
                        handOff.asked().accessNeeds().stream().map(Coded::code).toArray(String[]::new))
                .bind("comesFrom", handOff.asked().from())
                .bind("comesBy", handOff.asked().by())
                .bind("offeredAt", handOff.offeredAt())
                .execute();
        HandOffHistory.add(transaction, handOff, by);
    }

    /** Writes the next version of one that this transaction has locked. */
    void update(Handle transaction, HandOff handOff, HandOffHistory.@Nullable By by) {
        int changed = bind(
                        transaction.createUpdate(
                                """
                                UPDATE hand_off SET version = :version, status = :status, reason = :reason,
                                    answer_by = :answerBy, arrived_at = :arrivedAt, confirmed_by = :confirmedBy,
                                    reminded_at = :remindedAt, updated_at = :updatedAt, due_at = :dueAt,
                                    next_action_at = :nextActionAt
                                WHERE hand_off_id = :id AND version = :version - 1
                                """),
                        handOff)
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("a hand-off was changed that was not locked");
        }
        HandOffHistory.add(transaction, handOff, by);
    }

    /** Of which nothing is due by the settings of today: looks at when it will be. */
    void reschedule(Handle transaction, HandOff unchanged) {
        transaction
                .createUpdate("UPDATE hand_off SET next_action_at = :at WHERE hand_off_id = :id")
                .bind("at", unchanged.nextActionAt(times).orElse(null))
                .bind("id", unchanged.id())
                .execute();
    }

    private Update bind(Update update, HandOff handOff) {
        HandOffState state = handOff.state();
        HandOffState.@Nullable Arrived arrived = state instanceof HandOffState.Arrived one ? one : null;
        return update.bind("id", handOff.id())
                .bind("version", handOff.version())
                .bind("status", state.status().code())
                .bind("reason", state.reason().map(Coded::code).orElse(null))
                .bind("answerBy", state instanceof HandOffState.Offered offered ? offered.answerBy() : null)
                .bind("arrivedAt", arrived == null ? null : arrived.at())
                .bind("confirmedBy", arrived == null ? null : arrived.by().code())
                .bind("remindedAt", handOff.remindedAt())
                .bind("updatedAt", handOff.updatedAt())
                .bind("dueAt", handOff.dueAt())
                .bind("nextActionAt", handOff.nextActionAt(times).orElse(null));
    }

    private static HandOff read(ResultSet row, StatementContext context) throws SQLException {
        String confirmedBy = row.getString("confirmed_by");
        return new HandOff(
                row.getObject("hand_off_id", UUID.class),
                row.getLong("version"),
                row.getObject("follow_up_id", UUID.class),
                row.getString("from_agency"),
                new Worker(row.getString("offered_by")),
                new Recipient(row.getString("to_agency"), row.getString("listing")),
                asked(row),
                new HandOffState.Stored(
                                constant(HandOffStatus.values(), row.getString("status")),
                                row.getString("reason"),
                                time(row, "answer_by"),
                                time(row, "arrived_at"),
                                confirmedBy == null ? null : constant(Confirmation.values(), confirmedBy))
                        .restored(),
                time(row, "reminded_at"),
                row.getBoolean("exercise"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Asked asked(ResultSet row) throws SQLException {
        String[] accessNeeds = (String[]) row.getArray("access_needs").getArray();
        return new Asked(
                constant(Need.values(), row.getString("need")),
                row.getString("area"),
                row.getString("language"),
                Arrays.stream(accessNeeds)
                        .map(code -> constant(AccessNeed.values(), code))
                        .collect(Collectors.toUnmodifiableSet()),
                time(row, "comes_from"),
                row.getObject("comes_by", OffsetDateTime.class).toInstant());
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static <C extends Coded> C constant(C[] all, String code) {
        return Arrays.stream(all)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
