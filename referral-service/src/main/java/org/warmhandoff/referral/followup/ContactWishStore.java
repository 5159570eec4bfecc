package org.warmhandoff.referral.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.referral.followup.domain.AttemptChannel;
import org.warmhandoff.referral.followup.domain.ContactWishes;
import org.warmhandoff.referral.followup.domain.FollowUp;

/** Keeps how people want to be contacted: of whoever was recognized for all their follow-ups, of anybody else for the one. */
@ApplicationScoped
class ContactWishStore {

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
                        INSERT INTO contact_wish (person, version, not_before, refused_channels, without_police)
                        VALUES (:person, :version, :notBefore, :refusedChannels, :withoutPolice)
                        ON CONFLICT (person) DO UPDATE SET version = excluded.version, not_before = excluded.not_before,
                            refused_channels = excluded.refused_channels, without_police = excluded.without_police
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
                .execute();
    }

    private static Said find(Handle handle, FollowUp followUp, String lock) {
        return handle.createQuery(
                        """
                        SELECT version, not_before, refused_channels, without_police FROM contact_wish
                        WHERE person = :person
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
                        row.getBoolean("without_police")));
    }

    private static UUID person(FollowUp followUp) {
        @Nullable UUID recognized = followUp.circumstances().personRef();
        return Objects.requireNonNullElse(recognized, followUp.id());
    }
}
