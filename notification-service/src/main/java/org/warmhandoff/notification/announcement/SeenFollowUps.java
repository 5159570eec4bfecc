package org.warmhandoff.notification.announcement;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.warmhandoff.notification.announcement.domain.SeenFollowUp;

/** Keeps what is known of follow-ups. */
@ApplicationScoped
public class SeenFollowUps {

    Map<UUID, SeenFollowUp> find(Handle transaction, Collection<UUID> ids) {
        return transaction
                .createQuery(
                        "SELECT follow_up_id, version, announced_team FROM follow_up_seen WHERE follow_up_id = ANY(:ids)")
                .bind("ids", ids.toArray(new UUID[0]))
                .map((row, context) -> new SeenFollowUp(
                        row.getObject("follow_up_id", UUID.class),
                        row.getLong("version"),
                        row.getString("announced_team")))
                .collect(Collectors.toMap(SeenFollowUp::id, Function.identity()));
    }

    void save(Handle transaction, Collection<SeenFollowUp> seen) {
        PreparedBatch batch = transaction.prepareBatch(
                """
                INSERT INTO follow_up_seen (follow_up_id, version, announced_team)
                VALUES (:id, :version, :team)
                ON CONFLICT (follow_up_id) DO UPDATE
                SET version = excluded.version, announced_team = excluded.announced_team
                WHERE follow_up_seen.version < excluded.version
                """);
        for (SeenFollowUp one : seen) {
            batch.bind("id", one.id())
                    .bind("version", one.version())
                    .bind("team", one.announcedTeam())
                    .add();
        }
        batch.execute();
    }
}
