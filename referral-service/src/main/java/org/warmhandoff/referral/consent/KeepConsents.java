package org.warmhandoff.referral.consent;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.consent.domain.Consent;
import org.warmhandoff.referral.consent.domain.ConsentForm;
import org.warmhandoff.referral.consent.domain.ConsentPeriods;
import org.warmhandoff.referral.consent.domain.ConsentRule;
import org.warmhandoff.referral.consent.domain.ConsentScope;
import org.warmhandoff.referral.consent.domain.ConsentTo;
import org.warmhandoff.referral.consent.domain.Consents;
import org.warmhandoff.referral.followup.ConsentsOnFile;
import org.warmhandoff.referral.followup.PersonFollowUps;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.Attempt;
import org.warmhandoff.referral.followup.domain.FollowUp;

/**
 * Keeps what people agree to and take back. Whoever ends a consent holds the lock on all follow-ups of the person and stops in the same
 * transaction what needed it.
 */
@ApplicationScoped
public class KeepConsents implements ConsentsOnFile {

    /**
     * What was said.
     *
     * @param expiresAt null for as long as its scope stands
     */
    public record Said(ConsentTo to, ConsentForm how, Instant givenAt, @Nullable Instant expiresAt) {}

    private static final EventLog LOG = EventLog.of(KeepConsents.class);

    private final ConsentStore consents;
    private final PersonFollowUps people;
    private final CallingAsker caller;
    private final ConsentFollower follower;
    private final InstantSource clock;
    private final ConsentPeriods periods;

    KeepConsents(
            ConsentStore consents,
            PersonFollowUps people,
            CallingAsker caller,
            ConsentFollower follower,
            InstantSource clock,
            ConsentConfig config) {
        this.consents = consents;
        this.people = people;
        this.caller = caller;
        this.follower = follower;
        this.clock = clock;
        this.periods = config.periods();
    }

    @Override
    public Consents of(Handle handle, FollowUp followUp) {
        return consents.of(handle, people.ids(handle, followUp));
    }

    /**
     * Keeps a consent of the person.
     *
     * @param followUp locked
     * @throws ProblemException 422 when it cannot have been given then, or is over
     */
    public Consent give(Handle transaction, FollowUp followUp, Said said) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant end = said.expiresAt() != null
                ? said.expiresAt()
                : periods.end(said.to().scope(), said.givenAt());
        ConsentRule.firstBroken(said.givenAt(), end, now).ifPresent(rule -> {
            throw ConsentProblems.of(rule);
        });
        Consent consent = new Consent(
                Ids.ordered(), followUp.id(), said.to(), said.how(), caller.asker(), said.givenAt(), end, now, null);
        consents.add(transaction, consent);
        LOG.info("consent.given", LogField.id("followUp", followUp.id()), LogField.id("consent", consent.id()));
        return consent;
    }

    /**
     * The person takes a consent back.
     *
     * @throws ProblemException 404 when it is not theirs, 412 when it was taken back before
     */
    Consent revoke(Handle transaction, UUID followUp, UUID consent, long expectedVersion, Actor actor) {
        List<FollowUp> theirs = people.lock(transaction, followUp);
        Consents before = ofAll(transaction, theirs);
        Consent revoked = find(before, consent);
        Preconditions.requireCurrent(expectedVersion, revoked.version());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (revoked.to().equals(ConsentTo.OUTREACH_CONTACT)) {
            people.endContact(transaction, PersonFollowUps.of(theirs, followUp), theirs, actor, now);
            end(transaction, theirs, before.all(), now);
        } else {
            end(
                    transaction,
                    theirs,
                    before.all().stream()
                            .filter(one -> one.to().equals(revoked.to()))
                            .toList(),
                    now);
            if (revoked.to().scope() == ConsentScope.CHECK_INS) {
                people.endCheckIns(transaction, theirs, actor.worker(), now);
            }
        }
        LOG.info("consent.revoked", LogField.id("followUp", followUp), LogField.id("consent", consent));
        return find(ofAll(transaction, theirs), consent);
    }

    @Override
    public void answered(Handle transaction, FollowUp followUp, Attempt attempt) {
        boolean stillStands =
                periods.end(ConsentScope.OUTREACH_CONTACT, attempt.at()).isAfter(followUp.updatedAt());
        if (attempt.consent() == OutreachConsent.GIVEN && stillStands) {
            give(transaction, followUp, new Said(ConsentTo.OUTREACH_CONTACT, ConsentForm.SPOKEN, attempt.at(), null));
        } else if (attempt.consent() == OutreachConsent.REFUSED) {
            endAll(transaction, followUp, ConsentTo.OUTREACH_CONTACT);
        }
    }

    @Override
    public void answeredCheckIns(Handle transaction, FollowUp followUp, @Nullable Boolean agreed) {
        if (Boolean.TRUE.equals(agreed)) {
            give(transaction, followUp, new Said(ConsentTo.CHECK_INS, ConsentForm.SPOKEN, followUp.updatedAt(), null));
        } else if (Boolean.FALSE.equals(agreed)) {
            endAll(transaction, followUp, ConsentTo.CHECK_INS);
        }
    }

    @Override
    public void contactRefused(Handle transaction, FollowUp followUp) {
        List<FollowUp> theirs = people.lock(transaction, followUp.id());
        end(transaction, theirs, ofAll(transaction, theirs).all(), followUp.updatedAt());
    }

    private void endAll(Handle transaction, FollowUp followUp, ConsentTo to) {
        List<FollowUp> theirs = people.lock(transaction, followUp.id());
        List<Consent> standing = ofAll(transaction, theirs).standing(followUp.updatedAt()).stream()
                .filter(one -> one.to().equals(to))
                .toList();
        end(transaction, theirs, standing, followUp.updatedAt());
    }

    private void end(Handle transaction, List<FollowUp> theirs, List<Consent> some, Instant now) {
        List<Consent> open = some.stream().filter(one -> one.revoked() == null).toList();
        if (!open.isEmpty()) {
            consents.revoke(transaction, open, new Consent.Revocation(now, caller.askerIfAny()));
            follower.consentsEnded(
                    transaction,
                    new ConsentFollower.Ended(theirs, ofAll(transaction, theirs), ConsentFollower.Why.REVOKED, now));
        }
    }

    private Consents ofAll(Handle transaction, List<FollowUp> theirs) {
        return consents.of(transaction, theirs.stream().map(FollowUp::id).toList());
    }

    private static Consent find(Consents some, UUID id) {
        return some.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
