package org.warmhandoff.referral.followup;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jdbi.v3.core.statement.PreparedBatch;
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
import org.warmhandoff.referral.assignment.domain.Offer;
import org.warmhandoff.referral.assignment.domain.OfferReason;
import org.warmhandoff.referral.followup.domain.Attempts;
import org.warmhandoff.referral.followup.domain.Circumstances;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.FollowUpState;
import org.warmhandoff.referral.followup.domain.Place;
import org.warmhandoff.referral.followup.domain.Subject;
import org.warmhandoff.referral.followup.domain.TriageFinding;
import org.warmhandoff.referral.worker.domain.Worker;

/** A follow-up as a row. */
final class FollowUpRow {

    static final String COLUMNS =
            """
            follow_up_id, version, incident_id, person_index, status, status_reason, assignee, outcome, reason, team, area, \
            jurisdiction, priority, occurred_at, due_at, breach_at, first_attempt_at, attempts, created_at, updated_at, \
            exercise, since, hold_until, attached_to, findings, cleared, person_ref, reachable_by, restarted_at, escalation, \
            next_action_at, consent, offered_to, offer_reasons, offered_at, check_in_day\
            """;

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
                new Attempts(row.getInt("attempts"), optionalTime(row, "first_attempt_at")),
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

    /** Adds the row, by the names of the columns in camel case, to a batch. */
    static void bind(PreparedBatch batch, FollowUp followUp, @Nullable Instant nextActionAt) {
        Circumstances circumstances = followUp.circumstances();
        Optional<Offer> offer = followUp.state().standingOffer();
        batch.bind("id", followUp.id())
                .bind("version", followUp.version())
                .bind("incidentId", followUp.subject().incidentId())
                .bind("personIndex", followUp.subject().personIndex())
                .bind("checkInDay", followUp.subject().checkInDay())
                .bind("status", followUp.state().status().code())
                .bind(
                        "statusReason",
                        followUp.state().statusReason().map(Coded::code).orElse(null))
                .bind(
                        "assignee",
                        followUp.state().assignee().map(Worker::account).orElse(null))
                .bind("outcome", followUp.state().outcome().map(Coded::code).orElse(null))
                .bind("reason", circumstances.reason().code())
                .bind("team", followUp.team())
                .bind("area", circumstances.place().area())
                .bind("jurisdiction", circumstances.place().jurisdiction())
                .bind("priority", followUp.priority().code())
                .bind("occurredAt", circumstances.occurredAt())
                .bind("dueAt", circumstances.dueAt())
                .bind("breachAt", circumstances.breachAt())
                .bind("firstAttemptAt", followUp.attempts().firstAt())
                .bind("attempts", followUp.attempts().count())
                .bind("createdAt", followUp.createdAt())
                .bind("updatedAt", followUp.updatedAt())
                .bind("exercise", circumstances.exercise())
                .bind("since", followUp.since())
                .bind("holdUntil", followUp.state().holdUntil().orElse(null))
                .bind("attachedTo", followUp.state().attachedTo().orElse(null))
                .bind("findings", codes(circumstances.findings()))
                .bind("cleared", codes(followUp.cleared()))
                .bind("personRef", circumstances.personRef())
                .bind("reachableBy", codes(circumstances.reachableBy()))
                .bind("consent", circumstances.consent().code())
                .bind("restartedAt", followUp.restartedAt())
                .bind("escalation", followUp.escalation().code())
                .bind("offeredTo", offer.map(one -> one.to().account()).orElse(null))
                .bind("offerReasons", codes(offer.map(Offer::because).orElse(Set.of())))
                .bind("offeredAt", offer.map(Offer::at).orElse(null))
                .bind("nextActionAt", nextActionAt)
                .add();
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalTime(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : time(row, column);
    }

    private static String[] codes(Set<? extends Coded> constants) {
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
