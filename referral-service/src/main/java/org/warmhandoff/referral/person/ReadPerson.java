package org.warmhandoff.referral.person;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.vault.IdentityOnFile;
import org.warmhandoff.kit.audit.Access;
import org.warmhandoff.kit.audit.AccessLog;
import org.warmhandoff.kit.audit.PurposeOfUse;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.referral.followup.FollowUpStore;
import org.warmhandoff.referral.followup.NeverContactStore;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.person.domain.IdentityRefusal;
import org.warmhandoff.referral.person.domain.IdentityRule;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * Tells the worker who has a follow-up who the person is. Whatever comes of it is in the access log before it is said. No
 * transaction is open while the vault is asked; when it has answered, the rules are asked again, because the follow-up may have
 * been given back meanwhile.
 */
@ApplicationScoped
class ReadPerson {

    /** Of what is read, in the access log. */
    private static final String KIND = "identity";

    /** Who asks, and what for. */
    record Asking(Worker worker, Access.Who who, PurposeOfUse purpose) {}

    /** What the rules say of a request: the follow-up, when there is one, and the rule that it breaks. */
    private record Ruling(Optional<FollowUp> followUp, Optional<IdentityRefusal> refusal) {

        /** True when the vault may be asked. */
        boolean allows() {
            return followUp.isPresent() && refusal.isEmpty();
        }
    }

    private final Database database;
    private final FollowUpStore followUps;
    private final NeverContactStore neverContact;
    private final Vault vault;
    private final AccessLog log;

    ReadPerson(Database database, FollowUpStore followUps, NeverContactStore neverContact, Vault vault, AccessLog log) {
        this.database = database;
        this.followUps = followUps;
        this.neverContact = neverContact;
        this.vault = vault;
        this.log = log;
    }

    /**
     * @throws ProblemException 404 when there is no such follow-up, or nobody knows who the person is; 403 or 409 when a rule does
     *     not allow it; 503 when the vault does not answer
     */
    IdentityOnFile read(UUID followUp, Asking asking) {
        Ruling ruling = database.read(handle -> rule(handle, followUp, asking.worker()));
        if (!ruling.allows()) {
            database.useTransaction(transaction -> append(transaction, followUp, asking, ruling, null));
            throw refused(ruling);
        }
        VaultAnswer answer =
                vault.ask(ruling.followUp().orElseThrow(), asking.worker().account(), asking.purpose());
        Ruling after = database.inTransaction(transaction -> {
            Ruling again = rule(transaction, followUp, asking.worker());
            append(transaction, followUp, asking, again, answer);
            return again;
        });
        if (!after.allows()) {
            throw refused(after);
        }
        if (answer instanceof VaultAnswer.Known known) {
            return known.identity();
        }
        throw answer instanceof VaultAnswer.Nobody
                ? ProblemException.notFound()
                : new ProblemException(
                        ProblemKind.UNAVAILABLE,
                        "The vault does not answer, so nobody can say now who the person is. The follow-up goes on.");
    }

    private Ruling rule(Handle handle, UUID id, Worker worker) {
        Optional<FollowUp> followUp = followUps.find(handle, id);
        return new Ruling(
                followUp,
                followUp.flatMap(one ->
                        IdentityRule.firstBroken(new IdentityRule.Request(one, worker, saidNever(handle, one)))));
    }

    private boolean saidNever(Handle handle, FollowUp followUp) {
        UUID person = followUp.circumstances().personRef();
        return person != null && !neverContact.among(handle, Set.of(person)).isEmpty();
    }

    private void append(Handle transaction, UUID followUp, Asking asking, Ruling ruling, @Nullable VaultAnswer answer) {
        String subject = ruling.followUp()
                .map(FollowUp::subject)
                .map(one -> one.incidentId() + "/" + one.personIndex())
                .orElse(null);
        Access.What what = new Access.What(KIND, subject, followUp.toString());
        log.append(transaction, Access.of(asking.who(), asking.purpose(), what, result(ruling, answer)));
    }

    private static Access.Result result(Ruling ruling, @Nullable VaultAnswer answer) {
        if (ruling.refusal().isPresent()) {
            return Access.Result.refused(ruling.refusal().get().code());
        }
        if (ruling.followUp().isEmpty() || answer instanceof VaultAnswer.Nobody) {
            return Access.Result.notFound();
        }
        return answer instanceof VaultAnswer.Known ? Access.Result.given() : Access.Result.unavailable();
    }

    private static ProblemException refused(Ruling ruling) {
        return ruling.refusal().map(ReadPerson::problem).orElseGet(ProblemException::notFound);
    }

    private static ProblemException problem(IdentityRefusal refusal) {
        ProblemKind kind =
                switch (refusal) {
                    case SAID_NEVER, NOT_YOURS -> ProblemKind.FORBIDDEN;
                    case ENDED, NOT_CLAIMED -> ProblemKind.CONFLICT;
                };
        return new ProblemException(
                kind,
                refusal.detail(),
                new FieldError("id", refusal.code(), "is of a follow-up that does not allow it"));
    }
}
