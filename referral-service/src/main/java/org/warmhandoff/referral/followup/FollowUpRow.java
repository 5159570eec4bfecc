package org.warmhandoff.referral.followup;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.Escalation;
import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.ReachableBy;
import org.warmhandoff.kit.database.Rows;
import org.warmhandoff.referral.assignment.domain.Offer;
import org.warmhandoff.referral.assignment.domain.OfferReason;
import org.warmhandoff.referral.followup.domain.Attempts;
import org.warmhandoff.referral.followup.domain.Circumstances;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.FollowUpState;
import org.warmhandoff.referral.followup.domain.Place;
import org.warmhandoff.referral.followup.domain.Subject;
import org.warmhandoff.referral.followup.domain.TimerSettings;
import org.warmhandoff.referral.followup.domain.TriageFinding;
import org.warmhandoff.referral.worker.domain.Worker;

/** A follow-up as a row. */
final class FollowUpRow {

    /**
     * A column of the table.
     *
     * @param fixed true for what a follow-up keeps from its first version on
     */
    private record Column(
            String name, String type, boolean fixed, Function<FollowUp, ? extends @Nullable Object> value) {

        /** What it is in a row of the statement. */
        String given() {
            return type.equals(Rows.TEXTS) ? "r." + name + "::" + Rows.TEXTS : "r." + name;
        }

        String set() {
            return name + " = " + given();
        }
    }

    private static final List<Column> WRITTEN = List.of(
            fixed("follow_up_id", "uuid", FollowUp::id),
            column("version", "int8", FollowUp::version),
            fixed("incident_id", "uuid", one -> one.subject().incidentId()),
            fixed("person_index", "int4", one -> one.subject().personIndex()),
            fixed("check_in_day", "int4", one -> one.subject().checkInDay()),
            column("status", "text", one -> one.state().status().code()),
            column("status_reason", "text", one -> code(one.state().statusReason())),
            column("assignee", "text", one -> account(one.state().assignee())),
            column("outcome", "text", one -> code(one.state().outcome())),
            column("reason", "text", one -> one.circumstances().reason().code()),
            column("team", "text", FollowUp::team),
            column("area", "text", one -> one.circumstances().place().area()),
            column("jurisdiction", "text", one -> one.circumstances().place().jurisdiction()),
            column("priority", "text", one -> one.priority().code()),
            column("occurred_at", "timestamptz", one -> one.circumstances().occurredAt()),
            column("due_at", "timestamptz", one -> one.circumstances().dueAt()),
            column("breach_at", "timestamptz", one -> one.circumstances().breachAt()),
            column("first_attempt_at", "timestamptz", one -> one.attempts().firstAt()),
            column("attempts", "int4", one -> one.attempts().count()),
            column("kits_given", "int4", one -> one.attempts().kitsGiven()),
            fixed("created_at", "timestamptz", FollowUp::createdAt),
            column("updated_at", "timestamptz", FollowUp::updatedAt),
            column("exercise", "bool", one -> one.circumstances().exercise()),
            column("since", "timestamptz", FollowUp::since),
            column("hold_until", "timestamptz", one -> one.state().holdUntil().orElse(null)),
            column("attached_to", "uuid", one -> one.state().attachedTo().orElse(null)),
            column("findings", Rows.TEXTS, one -> codes(one.circumstances().findings())),
            column("cleared", Rows.TEXTS, one -> codes(one.cleared())),
            column("person_ref", "uuid", one -> one.circumstances().personRef()),
            column("reachable_by", Rows.TEXTS, one -> codes(one.circumstances().reachableBy())),
            column("consent", "text", one -> one.circumstances().consent().code()),
            column("restarted_at", "timestamptz", FollowUp::restartedAt),
            column("escalation", "text", one -> one.escalation().code()),
            column(
                    "offered_to",
                    "text",
                    one -> account(one.state().standingOffer().map(Offer::to))),
            column(
                    "offer_reasons",
                    Rows.TEXTS,
                    one -> codes(one.state().standingOffer().map(Offer::because).orElse(Set.of()))),
            column(
                    "offered_at",
                    "timestamptz",
                    one -> one.state().standingOffer().map(Offer::at).orElse(null)));

    /** What a follow-up is made of. {@code next_action_at}, which the settings of today make of it, is written only. */
    static final String COLUMNS = names(WRITTEN, Column::name);

    private static final String INSERT = "INSERT INTO follow_up (" + COLUMNS + ", next_action_at) SELECT "
            + names(WRITTEN, Column::given) + ", r.next_action_at FROM " + Rows.PLACEHOLDER + " AS r (" + COLUMNS
            + ", next_action_at)";

    private static final String UPDATE = "UPDATE follow_up SET "
            + names(WRITTEN.stream().filter(column -> !column.fixed()).toList(), Column::set)
            + ", next_action_at = r.next_action_at FROM " + Rows.PLACEHOLDER + " AS r (" + COLUMNS + ", next_action_at)"
            + " WHERE follow_up.follow_up_id = r.follow_up_id AND follow_up.version = r.version - 1";

    private FollowUpRow() {}

    static FollowUp read(ResultSet row, StatementContext context) throws SQLException {
        String assignee = row.getString("assignee");
        return new FollowUp(
                row.getObject("follow_up_id", UUID.class),
                row.getLong("version"),
                new Subject(
                        row.getObject("incident_id", UUID.class),
                        row.getInt("person_index"),
                        row.getInt("check_in_day")),
                new FollowUpState.Stored(
                                constant(FollowUpStatus.class, row.getString("status")),
                                optional(StatusReason.class, row.getString("status_reason")),
                                assignee == null ? null : new Worker(assignee),
                                optional(FollowUpOutcome.class, row.getString("outcome")),
                                optionalTime(row, "hold_until"),
                                row.getObject("attached_to", UUID.class),
                                offer(row))
                        .restored(),
                time(row, "since"),
                new Circumstances(
                        constant(FollowUpReason.class, row.getString("reason")),
                        constants(TriageFinding.class, row.getArray("findings")),
                        row.getObject("person_ref", UUID.class),
                        constants(ReachableBy.class, row.getArray("reachable_by")),
                        constant(OutreachConsent.class, row.getString("consent")),
                        new Place(row.getString("area"), row.getString("jurisdiction")),
                        time(row, "occurred_at"),
                        time(row, "due_at"),
                        time(row, "breach_at"),
                        row.getBoolean("exercise")),
                row.getString("team"),
                new Attempts(row.getInt("attempts"), row.getInt("kits_given"), optionalTime(row, "first_attempt_at")),
                constants(TriageFinding.class, row.getArray("cleared")),
                optionalTime(row, "restarted_at"),
                constant(Escalation.class, row.getString("escalation")),
                time(row, "created_at"),
                time(row, "updated_at"));
    }

    private static @Nullable Offer offer(ResultSet row) throws SQLException {
        String worker = row.getString("offered_to");
        return worker == null
                ? null
                : new Offer(
                        new Worker(worker),
                        constants(OfferReason.class, row.getArray("offer_reasons")),
                        time(row, "offered_at"));
    }

    /** Writes follow-ups that are new. */
    static void insert(Handle transaction, List<FollowUp> followUps, TimerSettings timers) {
        rows(followUps, timers).update(transaction, INSERT);
    }

    /**
     * Writes the next version of follow-ups.
     *
     * @return how many of them stood at the version before
     */
    static int update(Handle transaction, List<FollowUp> followUps, TimerSettings timers) {
        return rows(followUps, timers).update(transaction, UPDATE);
    }

    private static Rows<FollowUp> rows(List<FollowUp> followUps, TimerSettings timers) {
        Rows<FollowUp> rows = Rows.of(followUps);
        WRITTEN.forEach(column -> rows.column(column.type(), column.value()));
        return rows.column("timestamptz", one -> timers.nextActionAt(one).orElse(null));
    }

    private static Column column(String name, String type, Function<FollowUp, ? extends @Nullable Object> value) {
        return new Column(name, type, false, value);
    }

    private static Column fixed(String name, String type, Function<FollowUp, ? extends @Nullable Object> value) {
        return new Column(name, type, true, value);
    }

    private static String names(List<Column> columns, Function<Column, String> each) {
        return columns.stream().map(each).collect(Collectors.joining(", "));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalTime(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : time(row, column);
    }

    private static @Nullable String code(Optional<? extends Coded> constant) {
        return constant.map(Coded::code).orElse(null);
    }

    private static @Nullable String account(Optional<Worker> worker) {
        return worker.map(Worker::account).orElse(null);
    }

    static String[] codes(Set<? extends Coded> constants) {
        return constants.stream().map(Coded::code).toArray(String[]::new);
    }

    static <E extends Enum<E> & Coded> Set<E> constants(Class<E> type, Array codes) throws SQLException {
        Set<E> constants = EnumSet.noneOf(type);
        for (String code : (String[]) codes.getArray()) {
            constants.add(constant(type, code));
        }
        return constants;
    }

    /** The constant that has this code. */
    static <E extends Enum<E> & Coded> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <E extends Enum<E> & Coded> @Nullable E optional(Class<E> type, @Nullable String code) {
        return code == null ? null : constant(type, code);
    }
}
