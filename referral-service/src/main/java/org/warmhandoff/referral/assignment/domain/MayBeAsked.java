package org.warmhandoff.referral.assignment.domain;

import java.time.Instant;
import java.util.List;

import org.warmhandoff.referral.worker.domain.WorkerRole;

/** Who may be asked at all. Each rule keeps somebody out, whoever else there is. */
record MayBeAsked(Test test) {

    /** What is known when somebody is looked for. */
    record Question(Candidate candidate, Wanted wanted, AssignmentLimits limits, Instant now) {}

    /** True when the rule lets the candidate be asked. */
    @FunctionalInterface
    interface Test {
        boolean allows(Question question);
    }

    static final MayBeAsked IS_THERE = new MayBeAsked(asked ->
            asked.candidate().profile().active() && asked.candidate().profile().role() != WorkerRole.LEAD);

    static final MayBeAsked IS_NOT_REFUSED = new MayBeAsked(asked ->
            !asked.wanted().wishes().refused().contains(asked.candidate().worker()));

    /** Who had it, or let an offer of it pass, is not asked again. */
    static final MayBeAsked WAS_NOT_ASKED_BEFORE = new MayBeAsked(
            asked -> !asked.wanted().passedOver().contains(asked.candidate().worker()));

    static final MayBeAsked IS_A_PEER_WHERE_ONE_IS_WISHED = new MayBeAsked(asked ->
            !asked.wanted().wishes().peer() || asked.candidate().profile().role() == WorkerRole.PEER);

    /** Whoever comes on only after the first attempt is due would come too late; what is overdue is for who works now. */
    static final MayBeAsked WORKS_IN_TIME = new MayBeAsked(asked -> asked.candidate()
            .profile()
            .works(
                    asked.now(),
                    later(asked.now(), asked.wanted().dueAt()),
                    asked.limits().zone()));

    static final MayBeAsked HAS_ROOM = new MayBeAsked(asked ->
            asked.candidate().unfinished() < asked.candidate().profile().mostTasks());

    /** Who has lost somebody lately may take what they want, and is asked for nothing. */
    static final MayBeAsked HAS_TIME_TO_GRIEVE = new MayBeAsked(
            asked -> asked.candidate().recentDeaths() < asked.limits().deaths());

    static List<MayBeAsked> all() {
        return List.of(
                IS_THERE,
                IS_NOT_REFUSED,
                WAS_NOT_ASKED_BEFORE,
                IS_A_PEER_WHERE_ONE_IS_WISHED,
                WORKS_IN_TIME,
                HAS_ROOM,
                HAS_TIME_TO_GRIEVE);
    }

    static boolean mayBeAsked(Question question) {
        return all().stream().allMatch(rule -> rule.test.allows(question));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
