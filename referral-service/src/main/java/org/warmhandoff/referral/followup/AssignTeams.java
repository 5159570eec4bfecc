package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.team.CoverageFollower;
import org.warmhandoff.referral.team.domain.Coverage;

/**
 * Gives a team to the unfinished follow-ups that have none, once a team covers their area. Those that have one keep it: a
 * task is not taken out of a team's hands because a map was redrawn.
 */
@ApplicationScoped
public class AssignTeams implements CoverageFollower {

    private static final int CHUNK = 1_000;

    private final FollowUpStore followUps;
    private final InstantSource clock;

    AssignTeams(FollowUpStore followUps, InstantSource clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public void coverageChanged(Handle transaction, Coverage coverage) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<FollowUp> waiting = followUps.lockWithoutTeam(transaction, coverage.areas(), CHUNK);
        // Each of them is covered, so it is not found again and the loop ends.
        while (!waiting.isEmpty()) {
            followUps.update(
                    transaction,
                    waiting.stream()
                            .map(one -> new FollowUpStore.Change(one.covered(coverage, now), null, null))
                            .toList());
            waiting = followUps.lockWithoutTeam(transaction, coverage.areas(), CHUNK);
        }
    }
}
