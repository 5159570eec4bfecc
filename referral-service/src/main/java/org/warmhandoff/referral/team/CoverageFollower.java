package org.warmhandoff.referral.team;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.referral.team.domain.Coverage;

/** Takes part in a change of who covers what. */
@FunctionalInterface
public interface CoverageFollower {

    /**
     * @param transaction the one that changes the coverage, and in which no other transaction can read or change it
     * @param coverage as it will be
     */
    void coverageChanged(Handle transaction, Coverage coverage);
}
