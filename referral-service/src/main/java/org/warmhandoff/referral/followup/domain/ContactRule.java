package org.warmhandoff.referral.followup.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a person may be contacted, and what may be left. The rules are those of the best-practice guidance for outreach after an
 * overdose (prontopostoverdose.org, 2023): ask by phone first, tell nobody else, leave nothing that tells.
 *
 * @param refusal what is said to a worker whose attempt breaks it
 * @param broken when it is broken
 */
public record ContactRule(Refusal refusal, Breach broken) {

    private static final Set<AttemptChannel> ASKING = EnumSet.of(AttemptChannel.PHONE, AttemptChannel.TEXT);

    /** When an attempt breaks a rule. */
    @FunctionalInterface
    interface Breach {
        boolean by(Attempt attempt, ContactOnFile onFile);
    }

    /** Nobody comes to the door of who could have been asked. Who did not answer was asked. */
    static final ContactRule ASK_BEFORE_A_VISIT = new ContactRule(
            Refusal.ASK_BEFORE_A_VISIT,
            (attempt, onFile) -> attempt.channel() == AttemptChannel.VISIT
                    && onFile.hasNumber()
                    && !onFile.consents()
                    && onFile.triedOn().stream().noneMatch(ASKING::contains));

    /** A naloxone kit at the door tells the neighbors. */
    static final ContactRule LEAVE_NOTHING_WHERE_NOBODY_WAS_REACHED = new ContactRule(
            Refusal.NOTHING_LEFT_BEHIND,
            (attempt, onFile) ->
                    attempt.reached() == Reached.NOBODY && attempt.gaveMoreThanACard() && !onFile.consents());

    /** What family and friends ask for on their own they may have; nothing else, which would tell them. */
    static final ContactRule TELL_NOBODY_ELSE = new ContactRule(
            Refusal.NOTHING_TO_OTHERS,
            (attempt, onFile) -> attempt.reached() == Reached.NETWORK
                    && attempt.gaveMoreThanACard()
                    && !attempt.askedByNetwork()
                    && !onFile.consents()
                    && !onFile.isForTheFamily());

    /** The person said not now. */
    static final ContactRule NOT_BEFORE_THE_DAY_THEY_SAID = new ContactRule(
            Refusal.NOT_BEFORE_THE_DAY_THEY_SAID,
            (attempt, onFile) -> onFile.wishes().notBefore() != null
                    && attempt.at().isBefore(onFile.wishes().notBefore()));

    /** The person does not want to be reached in this way. */
    static final ContactRule NOT_ON_THIS_CHANNEL = new ContactRule(
            Refusal.NOT_ON_THIS_CHANNEL,
            (attempt, onFile) -> onFile.wishes().refusedChannels().contains(attempt.channel()));

    /** The person does not want police there. */
    static final ContactRule WITHOUT_POLICE = new ContactRule(
            Refusal.WITHOUT_POLICE,
            (attempt, onFile) -> attempt.policePresent() && onFile.wishes().withoutPolice());

    private static final Set<ContactRule> ALSO_WHEN_THE_PERSON_CAME =
            Set.of(LEAVE_NOTHING_WHERE_NOBODY_WAS_REACHED, TELL_NOBODY_ELSE, WITHOUT_POLICE);

    static List<ContactRule> all() {
        return List.of(
                NOT_BEFORE_THE_DAY_THEY_SAID,
                NOT_ON_THIS_CHANNEL,
                ASK_BEFORE_A_VISIT,
                WITHOUT_POLICE,
                TELL_NOBODY_ELSE,
                LEAVE_NOTHING_WHERE_NOBODY_WAS_REACHED);
    }

    /** The first rule that the attempt breaks. Who was in touch first has asked for it. */
    static Optional<Refusal> firstBroken(Attempt attempt, ContactOnFile onFile) {
        return all().stream()
                .filter(rule -> !attempt.initiatedByPerson() || ALSO_WHEN_THE_PERSON_CAME.contains(rule))
                .filter(rule -> rule.broken.by(attempt, onFile))
                .map(ContactRule::refusal)
                .findFirst();
    }
}
