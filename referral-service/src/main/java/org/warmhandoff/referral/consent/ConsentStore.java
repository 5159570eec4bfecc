package org.warmhandoff.referral.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.referral.consent.domain.Asker;
import org.warmhandoff.referral.consent.domain.Consent;
import org.warmhandoff.referral.consent.domain.ConsentForm;
import org.warmhandoff.referral.consent.domain.ConsentScope;
import org.warmhandoff.referral.consent.domain.ConsentTo;
import org.warmhandoff.referral.consent.domain.Consents;

/** Keeps what people have agreed to. Lines are only ever added. */
@ApplicationScoped
class ConsentStore {

    private static final String SELECT =
            """
            SELECT c.*, r.revoked_at, r.revoked_by, r.revoked_by_role
            FROM consent c LEFT JOIN consent_revocation r USING (consent_id)
            """;

    /** All that was agreed to on these follow-ups, the latest first. */
    Consents of(Handle handle, Collection<UUID> followUps) {
        return new Consents(handle.createQuery(
                        SELECT + " WHERE c.follow_up_id = ANY (:followUps) ORDER BY c.given_at DESC, c.consent_id")
                .bind("followUps", followUps.toArray(UUID[]::new))
                .map(ConsentStore::read)
                .list());
    }

    void add(Handle transaction, Consent consent) {
        transaction
                .createUpdate(
                        """
                        INSERT INTO consent (consent_id, follow_up_id, scope, agency, how, asked_by, asked_by_role, given_at,
                            expires_at, recorded_at)
                        VALUES (:id, :followUpId, :scope, :agency, :how, :askedBy, :role, :givenAt, :expiresAt, :recordedAt)
                        """)
                .bind("id", consent.id())
                .bind("followUpId", consent.followUpId())
                .bind("scope", consent.to().scope().code())
                .bind("agency", consent.to().agency())
                .bind("how", consent.how().code())
                .bind("askedBy", consent.askedBy().account())
                .bind("role", consent.askedBy().role())
                .bind("givenAt", consent.givenAt())
                .bind("expiresAt", consent.expiresAt())
                .bind("recordedAt", consent.recordedAt())
                .execute();
        transaction.execute(
                "INSERT INTO consent_expiry (consent_id, at) VALUES (?, ?)", consent.id(), consent.expiresAt());
    }

    /** Once for each consent. */
    void revoke(Handle transaction, Collection<Consent> consents, Consent.Revocation revocation) {
        Asker by = revocation.by();
        for (Consent consent : consents) {
            transaction.execute(
                    """
                    INSERT INTO consent_revocation (consent_id, revoked_at, revoked_by, revoked_by_role)
                    VALUES (?, ?, ?, ?)
                    """,
                    consent.id(),
                    revocation.at(),
                    by == null ? null : by.account(),
                    by == null ? null : by.role());
        }
        actedOn(transaction, consents);
    }

    /** Of these nobody has to act on the end any more. */
    void actedOn(Handle transaction, Collection<Consent> consents) {
        transaction
                .createUpdate("DELETE FROM consent_expiry WHERE consent_id = ANY (:ids)")
                .bind("ids", consents.stream().map(Consent::id).toArray(UUID[]::new))
                .execute();
    }

    /** A follow-up with a consent that has run out and on whose end nobody has acted yet. */
    Optional<UUID> nextExpired(Handle handle, Instant now) {
        return handle.createQuery(
                        """
                        SELECT c.follow_up_id FROM consent_expiry JOIN consent c USING (consent_id)
                        WHERE at <= :now ORDER BY at, consent_id LIMIT 1
                        """)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne();
    }

    private static Consent read(ResultSet row, StatementContext context) throws SQLException {
        return new Consent(
                row.getObject("consent_id", UUID.class),
                row.getObject("follow_up_id", UUID.class),
                new ConsentTo(constant(ConsentScope.values(), row.getString("scope")), row.getString("agency")),
                constant(ConsentForm.values(), row.getString("how")),
                new Asker(row.getString("asked_by"), row.getString("asked_by_role")),
                time(row, "given_at"),
                time(row, "expires_at"),
                time(row, "recorded_at"),
                revocation(row));
    }

    private static Consent.@Nullable Revocation revocation(ResultSet row) throws SQLException {
        if (row.getObject("revoked_at") == null) {
            return null;
        }
        String by = row.getString("revoked_by");
        return new Consent.Revocation(
                time(row, "revoked_at"), by == null ? null : new Asker(by, row.getString("revoked_by_role")));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <C extends Coded> C constant(C[] all, String code) {
        return Arrays.stream(all)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
