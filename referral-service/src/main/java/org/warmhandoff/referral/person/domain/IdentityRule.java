package org.warmhandoff.referral.person.domain;

import java.util.List;
import java.util.Optional;

import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * Who may know who the person of a follow-up is: the minimum necessary (45 CFR 164.502(b)), which is the one worker who has it, as
 * long as they have it. A follow-up on hold is still its worker's. To lead a team, or to coordinate, is no reason to know.
 *
 * @param refusal what is said when it is broken
 * @param broken when it is broken
 */
public record IdentityRule(IdentityRefusal refusal, Breach broken) {

    /** Who asks, and for which follow-up. */
    public record Request(FollowUp followUp, Worker worker, boolean saidNever) {}

    /** When a request breaks a rule. */
    @FunctionalInterface
    interface Breach {
        boolean by(Request request);
    }

    /** Whoever said never is left alone, also by the look at their name. */
    static final IdentityRule NOT_OF_WHO_SAID_NEVER = new IdentityRule(
            IdentityRefusal.SAID_NEVER,
            request ->
                    request.saidNever() || !request.followUp().circumstances().allowContact());

    /** What has ended needs nobody's name. */
    static final IdentityRule NOT_AFTER_THE_END = new IdentityRule(
            IdentityRefusal.ENDED, request -> !request.followUp().isUnfinished());

    /** To choose from the worklist nobody needs a name. */
    static final IdentityRule ONLY_WHEN_CLAIMED = new IdentityRule(
            IdentityRefusal.NOT_CLAIMED,
            request -> request.followUp().state().assignee().isEmpty());

    /** Nobody else, whatever they lead. */
    static final IdentityRule ONLY_THE_WORKER_WHO_HAS_IT = new IdentityRule(
            IdentityRefusal.NOT_YOURS,
            request -> !request.followUp().state().assignee().equals(Optional.of(request.worker())));

    static List<IdentityRule> all() {
        return List.of(NOT_OF_WHO_SAID_NEVER, NOT_AFTER_THE_END, ONLY_WHEN_CLAIMED, ONLY_THE_WORKER_WHO_HAS_IT);
    }

    /** The first rule that the request breaks; nothing when the worker may know. */
    public static Optional<IdentityRefusal> firstBroken(Request request) {
        return all().stream()
                .filter(rule -> rule.broken.by(request))
                .map(IdentityRule::refusal)
                .findFirst();
    }
}
