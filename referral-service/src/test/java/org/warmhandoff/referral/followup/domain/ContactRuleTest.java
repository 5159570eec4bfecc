package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.referral.assignment.domain.WishedWorker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.referral.followup.domain.Examples.NOW;

class ContactRuleTest {

    private static final ContactOnFile NUMBER = new ContactOnFile(true, false, false, Set.of(), ContactWishes.NONE);
    private static final ContactOnFile NO_NUMBER = new ContactOnFile(false, false, false, Set.of(), ContactWishes.NONE);

    private final Try visit = new Try().on(AttemptChannel.VISIT);

    @Test
    void whoHasANumberIsCalledOrTextedBeforeAnybodyComes() {
        assertBroken(Refusal.ASK_BEFORE_A_VISIT, visit, NUMBER);
        assertKept(new Try().on(AttemptChannel.PHONE), NUMBER);
        assertKept(new Try().on(AttemptChannel.STREET), NUMBER);
    }

    @Test
    void whoDidNotAnswerWasAsked() {
        assertKept(visit, new ContactOnFile(true, false, false, Set.of(AttemptChannel.TEXT), ContactWishes.NONE));
        assertBroken(
                Refusal.ASK_BEFORE_A_VISIT,
                visit,
                new ContactOnFile(true, false, false, Set.of(AttemptChannel.STREET), ContactWishes.NONE));
    }

    @Test
    void whoHasNoNumberOrHasConsentedMayBeVisited() {
        assertKept(visit, NO_NUMBER);
        assertKept(visit, new ContactOnFile(true, true, false, Set.of(), ContactWishes.NONE));
    }

    @Test
    void nothingButANeutralCardIsLeftWhereNobodyWasReached() {
        assertBroken(Refusal.NOTHING_LEFT_BEHIND, visit.gave(Material.NALOXONE_KIT), NO_NUMBER);
        assertBroken(Refusal.NOTHING_LEFT_BEHIND, visit.gave(Material.TEST_STRIPS), NO_NUMBER);
        assertKept(visit.gave(Material.NEUTRAL_CARD), NO_NUMBER);
        assertKept(visit, NO_NUMBER);
    }

    @Test
    void whoHasConsentedMayFindAKitAtTheDoor() {
        assertKept(
                visit.gave(Material.NALOXONE_KIT), new ContactOnFile(false, true, false, Set.of(), ContactWishes.NONE));
    }

    @Test
    void othersAreGivenNothingThatTheyHaveNotAskedFor() {
        Try family = visit.reached(Reached.NETWORK).gave(Material.NALOXONE_KIT);

        assertBroken(Refusal.NOTHING_TO_OTHERS, family, NO_NUMBER);
        assertKept(family.askedByNetwork(), NO_NUMBER);
        assertKept(family, new ContactOnFile(false, true, false, Set.of(), ContactWishes.NONE));
        assertKept(family, new ContactOnFile(false, false, true, Set.of(), ContactWishes.NONE));
        assertKept(visit.reached(Reached.PERSON).gave(Material.NALOXONE_KIT), NO_NUMBER);
    }

    @Test
    void notNowHoldsUntilTheDay() {
        ContactOnFile later =
                wishing(new ContactWishes(NOW.plus(Duration.ofDays(7)), Set.of(), false, WishedWorker.ANYBODY));

        assertBroken(Refusal.NOT_BEFORE_THE_DAY_THEY_SAID, new Try(), later);
        assertKept(new Try(), wishing(new ContactWishes(NOW, Set.of(), false, WishedWorker.ANYBODY)));
    }

    @Test
    void aChannelThatWasRefusedStaysRefused() {
        ContactOnFile noCalls =
                wishing(new ContactWishes(null, Set.of(AttemptChannel.PHONE), false, WishedWorker.ANYBODY));

        assertBroken(Refusal.NOT_ON_THIS_CHANNEL, new Try().on(AttemptChannel.PHONE), noCalls);
        assertKept(new Try().on(AttemptChannel.TEXT), noCalls);
    }

    @Test
    void whoWantsNoPoliceThereHasNoneThere() {
        ContactOnFile withoutPolice = wishing(new ContactWishes(null, Set.of(), true, WishedWorker.ANYBODY));

        assertBroken(Refusal.WITHOUT_POLICE, visit.withPolice(), withoutPolice);
        assertKept(visit.withPolice(), NO_NUMBER);
    }

    @Test
    void whoeverIsInTouchFirstIsAnsweredAtAnyTimeAndStillNothingIsToldToOthers() {
        ContactOnFile later = wishing(new ContactWishes(
                NOW.plus(Duration.ofDays(7)), Set.of(AttemptChannel.PHONE), true, WishedWorker.ANYBODY));

        assertKept(new Try().on(AttemptChannel.PHONE).initiatedByPerson(), later);
        assertBroken(Refusal.WITHOUT_POLICE, visit.initiatedByPerson().withPolice(), later);
        assertBroken(
                Refusal.NOTHING_TO_OTHERS,
                visit.initiatedByPerson().reached(Reached.NETWORK).gave(Material.FOOD),
                NO_NUMBER);
    }

    private static ContactOnFile wishing(ContactWishes wishes) {
        return new ContactOnFile(false, false, false, Set.of(), wishes);
    }

    private static void assertBroken(Refusal refusal, Try one, ContactOnFile onFile) {
        assertThat(ContactRule.firstBroken(one.attempt(), onFile)).contains(refusal);
    }

    private static void assertKept(Try one, ContactOnFile onFile) {
        assertThat(ContactRule.firstBroken(one.attempt(), onFile)).isEmpty();
    }

    /** A text that nobody answered, unless something else is said. */
    private record Try(
            AttemptChannel channel,
            Reached reached,
            Map<Material, Integer> materials,
            boolean police,
            boolean byPerson,
            boolean byNetwork) {

        Try() {
            this(AttemptChannel.TEXT, Reached.NOBODY, Map.of(), false, false, false);
        }

        Try on(AttemptChannel other) {
            return new Try(other, reached, materials, police, byPerson, byNetwork);
        }

        Try reached(Reached other) {
            return new Try(channel, other, materials, police, byPerson, byNetwork);
        }

        Try gave(Material material) {
            return new Try(channel, reached, Map.of(material, 1), police, byPerson, byNetwork);
        }

        Try withPolice() {
            return new Try(channel, reached, materials, true, byPerson, byNetwork);
        }

        Try initiatedByPerson() {
            return new Try(channel, reached, materials, police, true, byNetwork);
        }

        Try askedByNetwork() {
            return new Try(channel, reached, materials, police, byPerson, true);
        }

        Attempt attempt() {
            return new Attempt(
                    NOW,
                    channel,
                    reached,
                    null,
                    Set.of(CrewRole.PEER),
                    police,
                    byPerson,
                    byNetwork,
                    OutreachConsent.NOT_ASKED,
                    materials,
                    null,
                    null);
        }
    }
}
