package org.warmhandoff.referral.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.referral.assignment.domain.WishedWorker;
import org.warmhandoff.referral.followup.domain.AttemptChannel;
import org.warmhandoff.referral.followup.domain.ContactWishes;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.worker.domain.Worker;

/** Keeps how people want to be contacted: of whoever was recognized for all their follow-ups, of anybody else for the one. */
@ApplicationScoped
class ContactWishStore {

    /** True for a row of {@code follow_up} whose person wishes to be met by a peer. It is looked up row by row, as a page is read. */
    static final String FOR_PEERS_ALONE =
            "COALESCE((SELECT peer FROM contact_wish WHERE person = COALESCE(person_ref, follow_up_id)), false)";

    /**
     * What a person has said.
     *
     * @param version 0 when nothing was said yet
     */
    record Said(long version, ContactWishes wishes) {}

    ContactWishes of(Handle handle, FollowUp followUp) {
        return find(handle, followUp, "").wishes();
    }

    Said find(Handle handle, FollowUp followUp) {
        return find(handle, followUp, "");
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Said lock(Handle transaction, FollowUp followUp) {
        return find(transaction, followUp, "FOR UPDATE");
    }

    void save(Handle transaction, FollowUp followUp, Said said) {
        ContactWishes wishes = said.wishes();
        transaction
                .createUpdate(
                        """
                        INSERT INTO contact_wish (person, version, not_before, refused_channels, without_police, language,
                            worker_gender, peer, refused_workers)
                        VALUES (:person, :version, :notBefore, :refusedChannels, :withoutPolice, :language, :workerGender,
                            :peer, :refusedWorkers)
                        ON CONFLICT (person) DO UPDATE SET version = excluded.version, not_before = excluded.not_before,
                            refused_channels = excluded.refused_channels, without_police = excluded.without_police,
                            language = excluded.language, worker_gender = excluded.worker_gender, peer = excluded.peer,
                            refused_workers = excluded.refused_workers
                        """)
                .bind("person", person(followUp))
                .bind("version", said.version())
                .bind("notBefore", wishes.notBefore())
                .bind(
                        "refusedChannels",
                        wishes.refusedChannels().stream()
                                .map(Coded::code)
                                .sorted()
                                .toArray(String[]::new))
                .bind("withoutPolice", wishes.withoutPolice())
                .bind("language", wishes.by().language())
                .bind(
                        "workerGender",
                        wishes.by().gender() == null
                                ? null
                                : wishes.by().gender().code())
                .bind("peer", wishes.by().peer())
                .bind(
                        "refusedWorkers",
                        wishes.by().refused().stream()
                                .map(Worker::account)
                                .sorted()
                                .toArray(String[]::new))
                .execute();
    }

    private static Said find(Handle handle, FollowUp followUp, String lock) {
        return handle.createQuery(
                        """
                        SELECT * FROM contact_wish WHERE person = :person
                        """
                                + lock)
                .bind("person", person(followUp))
                .map(ContactWishStore::said)
                .findOne()
                .orElse(new Said(0, ContactWishes.NONE));
    }

    private static Said said(ResultSet row, StatementContext context) throws SQLException {
        return new Said(
                row.getLong("version"),
                new ContactWishes(
                        row.getObject("not_before") == null ? null : FollowUpRow.time(row, "not_before"),
                        FollowUpRow.constants(AttemptChannel.class, row.getArray("refused_channels")),
                        row.getBoolean("without_police"),
                        wishedWorker(row)));
    }

    private static WishedWorker wishedWorker(ResultSet row) throws SQLException {
        String gender = row.getString("worker_gender");
        String[] refused = (String[]) row.getArray("refused_workers").getArray();
        return new WishedWorker(
                row.getString("language"),
                gender == null ? null : FollowUpRow.constant(Gender.class, gender),
                row.getBoolean("peer"),
                Arrays.stream(refused).map(Worker::new).collect(Collectors.toUnmodifiableSet()));
    }

    /** The wishes of those of these follow-ups whose person has said something, by follow-up. */
    Map<UUID, ContactWishes> ofAll(Handle handle, Collection<FollowUp> followUps) {
        Map<UUID, ContactWishes> byPerson = new HashMap<>();
        handle.createQuery("SELECT * FROM contact_wish WHERE person = ANY (:people)")
                .bind("people", followUps.stream().map(ContactWishStore::person).toArray(UUID[]::new))
                .map((row, context) -> Map.entry(
                        row.getObject("person", UUID.class), said(row, context).wishes()))
                .forEach(entry -> byPerson.put(entry.getKey(), entry.getValue()));
        Map<UUID, ContactWishes> byFollowUp = new HashMap<>();
        followUps.forEach(one ->
                Optional.ofNullable(byPerson.get(person(one))).ifPresent(wishes -> byFollowUp.put(one.id(), wishes)));
        return byFollowUp;
    }

    private static UUID person(FollowUp followUp) {
        @Nullable UUID recognized = followUp.circumstances().personRef();
        return Objects.requireNonNullElse(recognized, followUp.id());
    }
}
