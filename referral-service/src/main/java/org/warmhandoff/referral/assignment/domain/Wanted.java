package org.warmhandoff.referral.assignment.domain;

import java.time.Instant;
import java.util.Set;

import org.warmhandoff.referral.worker.domain.Skill;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * What a follow-up asks of its worker.
 *
 * @param known workers who have worked with the person
 * @param passedOver workers who had this follow-up, or an offer of it, already
 * @param dueAt when the first attempt is due
 */
public record Wanted(
        String area, WishedWorker wishes, Set<Worker> known, Set<Worker> passedOver, Set<Skill> skills, Instant dueAt) {

    public Wanted {
        known = Set.copyOf(known);
        passedOver = Set.copyOf(passedOver);
        skills = Set.copyOf(skills);
    }
}
