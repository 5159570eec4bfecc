package org.warmhandoff.referral.assignment.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.referral.worker.domain.Shift;
import org.warmhandoff.referral.worker.domain.Skill;
import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerProfile;
import org.warmhandoff.referral.worker.domain.WorkerRole;

import static org.assertj.core.api.Assertions.assertThat;

/** To whom a follow-up is offered, and why. */
class AssignmentRuleTest {

    /** A Saturday, at noon in New York. */
    private static final Instant NOW = Instant.parse("2026-03-07T17:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final AssignmentRule RULE = new AssignmentRule(new AssignmentLimits(1, ZONE));
    private static final Someone ANA = new Someone("ana");
    private static final Someone BEN = new Someone("ben");
    private static final Someone CAM = new Someone("cam");

    private Wanted wanted = new Wanted(
            "harbor-flats", WishedWorker.ANYBODY, Set.of(), Set.of(), Set.of(), NOW.plus(Duration.ofHours(24)));

    @Test
    void whoHasTheFewestTasksIsAsked() {
        assertOffered("ben", OfferReason.FEWEST_TASKS, ANA.with(4), BEN.with(3), CAM.with(5));
    }

    @Test
    void amongEqualsWhoHasWaitedLongestForAnOfferIsAsked() {
        assertOffered(
                "cam",
                OfferReason.LONGEST_WITHOUT_AN_OFFER,
                ANA.lastOffered(NOW.minusSeconds(60)),
                BEN.lastOffered(NOW),
                CAM);
    }

    @Test
    void whoWasRefusedIsNeverAskedEvenWhenNobodyElseIsThere() {
        wishing(new WishedWorker(null, null, false, Set.of(new Worker("ana"))));

        assertOffered("ben", OfferReason.ONLY_ONE, ANA, BEN.with(9));
        assertNobody(ANA);
    }

    @Test
    void whoHadItOrLetTheOfferPassIsNotAskedAgain() {
        wanted = new Wanted(
                wanted.area(), wanted.wishes(), Set.of(new Worker("ana")), Set.of(new Worker("ana")), Set.of(), NOW);

        assertOffered("ben", OfferReason.ONLY_ONE, ANA, BEN);
    }

    @Test
    void onlyPeersAreAskedWhereThePersonWantsOne() {
        wishing(new WishedWorker(null, null, true, Set.of()));

        assertOffered("ben", OfferReason.ONLY_ONE, ANA, BEN.as(WorkerRole.PEER));
        assertNobody(ANA);
    }

    @Test
    void whoIsAwayOrLeadsIsNotAsked() {
        assertNobody(ANA.away(), BEN.as(WorkerRole.LEAD));
    }

    @Test
    void whoComesOnlyAfterTheFirstAttemptIsDueIsNotAsked() {
        Shift monday = new Shift(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(16, 0));
        Shift sunday = new Shift(DayOfWeek.SUNDAY, LocalTime.of(8, 0), LocalTime.of(16, 0));

        assertNobody(ANA.working(monday));
        assertOffered("ana", OfferReason.ONLY_ONE, ANA.working(sunday));
    }

    @Test
    void whatIsOverdueIsForWhoeverWorksNow() {
        wanted = new Wanted("harbor-flats", WishedWorker.ANYBODY, Set.of(), Set.of(), Set.of(), NOW.minusSeconds(1));
        Shift tonight = new Shift(DayOfWeek.SATURDAY, LocalTime.of(20, 0), LocalTime.of(23, 0));

        assertNobody(ANA.working(tonight));
    }

    @Test
    void whoHasAsMuchAsTheyCanIsNotAsked() {
        assertNobody(ANA.with(20));
        assertOffered("ana", OfferReason.ONLY_ONE, ANA.with(19));
    }

    @Test
    void whoHasLostSomebodyLatelyIsNotAsked() {
        assertNobody(ANA.grieving());
        assertOffered("ben", OfferReason.ONLY_ONE, ANA.grieving(), BEN.with(9));
    }

    @Test
    void whatThePersonWishesComesBeforeWhatTheyKnow() {
        wanted = new Wanted(
                "harbor-flats",
                new WishedWorker("es", null, false, Set.of()),
                Set.of(new Worker("ana")),
                Set.of(),
                Set.of(),
                wanted.dueAt());

        assertOffered(
                "ben", OfferReason.SPEAKS_THE_LANGUAGE, ANA, BEN.speaking("es").with(9));
    }

    @Test
    void aWishThatNobodyCanMeetDecidesNothing() {
        wishing(new WishedWorker("ht", Gender.FEMALE, false, Set.of()));

        assertOffered("ben", OfferReason.FEWEST_TASKS, ANA.with(4), BEN.with(3));
    }

    @Test
    void whoKnowsThePersonComesBeforeWhoKnowsTheArea() {
        wanted = new Wanted(
                "harbor-flats", WishedWorker.ANYBODY, Set.of(new Worker("ana")), Set.of(), Set.of(), wanted.dueAt());

        assertOffered("ana", OfferReason.KNOWS_THE_PERSON, ANA.with(9), BEN.in("harbor-flats"));
    }

    @Test
    void whoKnowsTheAreaComesBeforeWhoHasTheSkill() {
        asking(Skill.YOUTH);

        assertOffered("ana", OfferReason.KNOWS_THE_AREA, ANA.in("harbor-flats").with(9), BEN.skilled(Skill.YOUTH));
    }

    @Test
    void whoHasTheSkillComesBeforeWhoIsOnShift() {
        asking(Skill.FAMILY);
        Shift tonight = new Shift(DayOfWeek.SATURDAY, LocalTime.of(20, 0), LocalTime.of(23, 0));

        assertOffered("ana", OfferReason.SKILLED, ANA.skilled(Skill.FAMILY).working(tonight), BEN);
    }

    @Test
    void whoIsOnShiftComesBeforeWhoHasFewerTasks() {
        Shift tonight = new Shift(DayOfWeek.SATURDAY, LocalTime.of(20, 0), LocalTime.of(23, 0));

        assertOffered("ben", OfferReason.ON_SHIFT, ANA.working(tonight), BEN.with(9));
    }

    @Test
    void everyReasonThatDecidedIsKept() {
        wishing(new WishedWorker(null, Gender.FEMALE, false, Set.of()));

        Offer offer = RULE.choose(
                        wanted,
                        List.of(
                                ANA.of(Gender.FEMALE).with(2).candidate(),
                                BEN.candidate(),
                                CAM.of(Gender.FEMALE).with(1).candidate()),
                        NOW)
                .orElseThrow();

        assertThat(offer)
                .isEqualTo(
                        new Offer(new Worker("cam"), Set.of(OfferReason.WISHED_GENDER, OfferReason.FEWEST_TASKS), NOW));
    }

    private void wishing(WishedWorker wishes) {
        wanted = new Wanted(wanted.area(), wishes, Set.of(), Set.of(), Set.of(), wanted.dueAt());
    }

    private void asking(Skill skill) {
        wanted = new Wanted(wanted.area(), WishedWorker.ANYBODY, Set.of(), Set.of(), Set.of(skill), wanted.dueAt());
    }

    private void assertOffered(String account, OfferReason because, Someone... team) {
        assertThat(RULE.choose(wanted, candidates(team), NOW))
                .contains(new Offer(new Worker(account), Set.of(because), NOW));
    }

    private void assertNobody(Someone... team) {
        assertThat(RULE.choose(wanted, candidates(team), NOW)).isEmpty();
    }

    private static List<Candidate> candidates(Someone... team) {
        return List.of(team).stream().map(Someone::candidate).toList();
    }

    /** A worker who can do nothing special and has nothing to do. */
    private record Someone(WorkerProfile profile, int tasks, int deaths, @Nullable Instant offered) {

        Someone(String account) {
            this(
                    new WorkerProfile(
                            new Worker(account),
                            1,
                            true,
                            Set.of("dock-peers"),
                            WorkerRole.OUTREACH_WORKER,
                            null,
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            List.of(),
                            20),
                    0,
                    0,
                    null);
        }

        Candidate candidate() {
            return new Candidate(profile, tasks, deaths, offered);
        }

        Someone with(int unfinished) {
            return new Someone(profile, unfinished, deaths, offered);
        }

        Someone grieving() {
            return new Someone(profile, tasks, 1, offered);
        }

        Someone lastOffered(Instant at) {
            return new Someone(profile, tasks, deaths, at);
        }

        Someone away() {
            return but(one -> profile(
                    one, false, one.role(), one.gender(), one.languages(), one.skills(), one.areas(), one.shifts()));
        }

        Someone as(WorkerRole role) {
            return but(one -> profile(
                    one, one.active(), role, one.gender(), one.languages(), one.skills(), one.areas(), one.shifts()));
        }

        Someone of(Gender gender) {
            return but(one -> profile(
                    one, one.active(), one.role(), gender, one.languages(), one.skills(), one.areas(), one.shifts()));
        }

        Someone speaking(String language) {
            return but(one -> profile(
                    one,
                    one.active(),
                    one.role(),
                    one.gender(),
                    Set.of(language),
                    one.skills(),
                    one.areas(),
                    one.shifts()));
        }

        Someone skilled(Skill skill) {
            return but(one -> profile(
                    one,
                    one.active(),
                    one.role(),
                    one.gender(),
                    one.languages(),
                    Set.of(skill),
                    one.areas(),
                    one.shifts()));
        }

        Someone in(String area) {
            return but(one -> profile(
                    one,
                    one.active(),
                    one.role(),
                    one.gender(),
                    one.languages(),
                    one.skills(),
                    Set.of(area),
                    one.shifts()));
        }

        Someone working(Shift shift) {
            return but(one -> profile(
                    one,
                    one.active(),
                    one.role(),
                    one.gender(),
                    one.languages(),
                    one.skills(),
                    one.areas(),
                    List.of(shift)));
        }

        private Someone but(UnaryOperator<WorkerProfile> change) {
            return new Someone(change.apply(profile), tasks, deaths, offered);
        }

        private static WorkerProfile profile(
                WorkerProfile one,
                boolean active,
                WorkerRole role,
                @Nullable Gender gender,
                Set<String> languages,
                Set<Skill> skills,
                Set<String> areas,
                List<Shift> shifts) {
            return new WorkerProfile(
                    one.worker(), 1, active, one.teams(), role, gender, languages, skills, areas, shifts, 20);
        }
    }
}
