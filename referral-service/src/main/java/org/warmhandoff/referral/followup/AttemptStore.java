package org.warmhandoff.referral.followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.referral.followup.domain.Attempt;
import org.warmhandoff.referral.followup.domain.AttemptChannel;
import org.warmhandoff.referral.followup.domain.AttemptPlace;
import org.warmhandoff.referral.followup.domain.AttemptsMade;
import org.warmhandoff.referral.followup.domain.CrewRole;
import org.warmhandoff.referral.followup.domain.Material;
import org.warmhandoff.referral.followup.domain.NextStep;
import org.warmhandoff.referral.followup.domain.Reached;

/** Keeps attempts. They are only ever added. */
@ApplicationScoped
public class AttemptStore {

    /** An attempt on record. */
    record Recorded(UUID id, Attempt attempt, String recordedBy, Instant recordedAt) {}

    void add(Handle transaction, UUID followUpId, Recorded recorded) {
        Attempt attempt = recorded.attempt();
        transaction
                .createUpdate(
                        """
                        INSERT INTO follow_up_attempt
                            (attempt_id, follow_up_id, at, channel, reached, place, crew, police_present,
                             initiated_by_person, asked_by_network, consent, materials, next_step, next_at,
                             recorded_by, recorded_at)
                        VALUES (:id, :followUpId, :at, :channel, :reached, :place, :crew, :policePresent,
                                :initiatedByPerson, :askedByNetwork, :consent, :materials::jsonb, :nextStep, :nextAt,
                                :recordedBy, :recordedAt)
                        """)
                .bind("id", recorded.id())
                .bind("followUpId", followUpId)
                .bind("at", attempt.at())
                .bind("channel", attempt.channel().code())
                .bind("reached", attempt.reached().code())
                .bind("place", code(attempt.place()))
                .bind("crew", attempt.crew().stream().map(Coded::code).toArray(String[]::new))
                .bind("policePresent", attempt.policePresent())
                .bind("initiatedByPerson", attempt.initiatedByPerson())
                .bind("askedByNetwork", attempt.askedByNetwork())
                .bind("consent", attempt.consent().code())
                .bind("materials", materials(attempt.materials()))
                .bind("nextStep", code(attempt.nextStep()))
                .bind("nextAt", attempt.nextAt())
                .bind("recordedBy", recorded.recordedBy())
                .bind("recordedAt", recorded.recordedAt())
                .execute();
    }

    /** All attempts of a follow-up, as far as rules ask. */
    List<AttemptsMade.One> all(Handle handle, UUID followUpId) {
        return handle.createQuery(
                        "SELECT at, channel, reached, consent FROM follow_up_attempt WHERE follow_up_id = :id")
                .bind("id", followUpId)
                .map((row, context) -> new AttemptsMade.One(
                        FollowUpRow.time(row, "at"),
                        FollowUpRow.constant(AttemptChannel.class, row.getString("channel")),
                        FollowUpRow.constant(Reached.class, row.getString("reached")),
                        FollowUpRow.constant(OutreachConsent.class, row.getString("consent"))))
                .list();
    }

    /** The attempts of a follow-up in the order in which they were made. */
    List<Recorded> list(Handle handle, UUID followUpId, @Nullable Cursor after, int limit) {
        Query query = handle.createQuery("SELECT * FROM follow_up_attempt WHERE follow_up_id = :followUpId "
                        + (after == null ? "" : "AND (at, attempt_id) > (:afterTime, :afterId)")
                        + " ORDER BY at, attempt_id LIMIT :limit")
                .bind("followUpId", followUpId);
        if (after != null) {
            query.bind("afterTime", after.time()).bind("afterId", after.id());
        }
        return query.bind("limit", limit)
                .map((row, context) -> new Recorded(
                        row.getObject("attempt_id", UUID.class),
                        attempt(row),
                        row.getString("recorded_by"),
                        FollowUpRow.time(row, "recorded_at")))
                .list();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        String place = row.getString("place");
        String nextStep = row.getString("next_step");
        return new Attempt(
                FollowUpRow.time(row, "at"),
                FollowUpRow.constant(AttemptChannel.class, row.getString("channel")),
                FollowUpRow.constant(Reached.class, row.getString("reached")),
                place == null ? null : FollowUpRow.constant(AttemptPlace.class, place),
                FollowUpRow.constants(CrewRole.class, row.getArray("crew")),
                row.getBoolean("police_present"),
                row.getBoolean("initiated_by_person"),
                row.getBoolean("asked_by_network"),
                FollowUpRow.constant(OutreachConsent.class, row.getString("consent")),
                materials(row.getString("materials")),
                nextStep == null ? null : FollowUpRow.constant(NextStep.class, nextStep),
                row.getObject("next_at") == null ? null : FollowUpRow.time(row, "next_at"));
    }

    private static @Nullable String code(@Nullable Coded constant) {
        return constant == null ? null : constant.code();
    }

    private static String materials(Map<Material, Integer> materials) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        materials.forEach((material, number) -> byCode.put(material.code(), number));
        return new String(EventJson.write(byCode), StandardCharsets.UTF_8);
    }

    private static Map<Material, Integer> materials(String json) {
        try {
            Map<?, ?> byCode = EventJson.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
            return byCode.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> FollowUpRow.constant(Material.class, String.valueOf(entry.getKey())),
                            entry -> ((Number) entry.getValue()).intValue()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
