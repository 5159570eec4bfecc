package org.warmhandoff.referral.handoff;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.consent.KeepConsents;
import org.warmhandoff.referral.consent.domain.ConsentTo;
import org.warmhandoff.referral.directory.ListingStore;
import org.warmhandoff.referral.directory.domain.Listing;
import org.warmhandoff.referral.directory.domain.ListingId;
import org.warmhandoff.referral.followup.AtWork;
import org.warmhandoff.referral.followup.PersonFollowUps;
import org.warmhandoff.referral.followup.PersonLanguage;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.handoff.domain.Asked;
import org.warmhandoff.referral.handoff.domain.HandOff;
import org.warmhandoff.referral.handoff.domain.HandOffRefusal;
import org.warmhandoff.referral.handoff.domain.HandOffTimes;
import org.warmhandoff.referral.handoff.domain.Recipient;

/** Offers a hand-off to another agency, where the person agrees that it is told. */
@ApplicationScoped
class OfferHandOff {

    private static final EventLog LOG = EventLog.of(OfferHandOff.class);

    private final HandOffStore handOffs;
    private final PersonFollowUps people;
    private final PersonLanguage languages;
    private final KeepConsents consents;
    private final ListingStore listings;
    private final InstantSource clock;
    private final HandOffTimes times;

    OfferHandOff(
            HandOffStore handOffs,
            PersonFollowUps people,
            PersonLanguage languages,
            KeepConsents consents,
            ListingStore listings,
            InstantSource clock,
            HandOffConfig config) {
        this.handOffs = handOffs;
        this.people = people;
        this.languages = languages;
        this.consents = consents;
        this.listings = listings;
        this.clock = clock;
        this.times = config.times();
    }

    /**
     * @param agency of whoever offers
     * @throws ProblemException 404; 403 or 409 when the follow-up is not the actor's or has ended, the person does not agree, or the
     *     same is under way; 422 when nobody receives it
     */
    HandOff offer(Handle transaction, UUID followUpId, Actor actor, String agency, HandOffRequest request) {
        List<FollowUp> theirs = people.lock(transaction, followUpId);
        FollowUp followUp = PersonFollowUps.of(theirs, followUpId);
        AtWork.require(followUp, actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Recipient to = recipient(transaction, request);
        refuseAnother(transaction, followUpId, to, request);
        ConsentTo consent = ConsentTo.handOffTo(to.agency());
        if (request.consent() != null) {
            consents.give(transaction, followUp, new KeepConsents.Said(consent, request.consent(), now, null));
        }
        boolean consented = consents.of(transaction, followUp).stand(consent, now);
        HandOff.Origin origin =
                new HandOff.Origin(followUpId, followUp.circumstances().exercise(), agency, actor.worker());
        Asked asked = asked(transaction, followUp, request, now);
        HandOff offered =
                HandOffProblems.allowed(() -> HandOff.offered(Ids.opaque(), origin, to, asked, consented, times, now));
        handOffs.add(transaction, offered, new HandOffHistory.By(actor.worker().account(), agency));
        LOG.info("hand-off.offered", LogField.id("handOff", offered.id()), LogField.id("followUp", followUpId));
        return offered;
    }

    private void refuseAnother(Handle transaction, UUID followUp, Recipient to, HandOffRequest request) {
        boolean underWay = handOffs.lockUnderWay(transaction, Set.of(followUp)).stream()
                .anyMatch(one ->
                        one.to().agency().equals(to.agency()) && one.asked().need() == request.need());
        if (underWay) {
            throw HandOffProblems.of(HandOffRefusal.UNDER_WAY_ALREADY);
        }
    }

    private Asked asked(Handle transaction, FollowUp followUp, HandOffRequest request, Instant now) {
        Instant from = instant(request.from());
        Instant by = instant(request.by());
        return new Asked(
                request.need(),
                followUp.circumstances().place().area(),
                request.language() != null ? request.language() : languages.of(transaction, followUp),
                request.accessNeeds() == null ? Set.of() : Set.copyOf(request.accessNeeds()),
                from,
                by != null ? by : times.comesBy(from == null ? now : from));
    }

    private Recipient recipient(Handle transaction, HandOffRequest request) {
        if ((request.resource() == null) == (request.agency() == null)) {
            throw ProblemException.invalid("/agency", "one-of", "name either a resource or an agency");
        }
        if (request.resource() == null) {
            return new Recipient(request.agency(), null);
        }
        Listing listing = ListingId.parse(request.resource())
                .flatMap(id -> listings.find(transaction, id))
                .filter(one -> !one.isRetired())
                .orElseThrow(() -> ProblemException.invalid("/resource", "unknown", "is not in the directory"));
        if (!listing.details().needs().contains(request.need())) {
            throw ProblemException.invalid("/need", "not-served", "is not what this resource serves");
        }
        String agency = listing.details().agency();
        if (agency == null) {
            throw ProblemException.invalid("/resource", "no-agency", "has no agency that accepts hand-offs");
        }
        return new Recipient(agency, request.resource());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
