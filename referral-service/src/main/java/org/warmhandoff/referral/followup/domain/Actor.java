package org.warmhandoff.referral.followup.domain;

import org.warmhandoff.referral.worker.domain.Worker;

/**
 * Who makes a move.
 *
 * @param leads true for a team lead or a coordinator, who may act on a follow-up that somebody else has claimed
 */
public record Actor(Worker worker, boolean leads) {

    boolean mayActFor(Worker assignee) {
        return leads || worker.equals(assignee);
    }
}
