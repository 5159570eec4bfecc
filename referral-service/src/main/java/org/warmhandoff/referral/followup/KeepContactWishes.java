package org.warmhandoff.referral.followup;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.ContactWishes;
import org.warmhandoff.referral.followup.domain.FollowUp;

/** Keeps what the person of a follow-up says of how to contact them. They bind every worker from then on. */
@ApplicationScoped
class KeepContactWishes {

    private final Database database;
    private final FollowUpStore followUps;
    private final ContactWishStore wishes;

    KeepContactWishes(Database database, FollowUpStore followUps, ContactWishStore wishes) {
        this.database = database;
        this.followUps = followUps;
        this.wishes = wishes;
    }

    ContactWishStore.Said read(UUID followUp) {
        return database.read(handle ->
                wishes.find(handle, followUps.find(handle, followUp).orElseThrow(ProblemException::notFound)));
    }

    /** @throws ProblemException 404, 412 when somebody else has changed them, 403 or 409 when it is not the actor's to say */
    ContactWishStore.Said keep(UUID id, long expectedVersion, Actor actor, ContactWishes said) {
        return database.inTransaction(transaction -> {
            FollowUp followUp = followUps.lock(transaction, id).orElseThrow(ProblemException::notFound);
            AtWork.require(followUp, actor);
            ContactWishStore.Said before = wishes.lock(transaction, followUp);
            Preconditions.requireCurrent(expectedVersion, before.version());
            ContactWishStore.Said next = new ContactWishStore.Said(before.version() + 1, said);
            wishes.save(transaction, followUp, next);
            return next;
        });
    }
}
