package org.warmhandoff.referral.followup;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.FollowUpState;
import org.warmhandoff.referral.worker.domain.Worker;

/** Reads what one worker has. */
@ApplicationScoped
public class AssignedFollowUps {

    /** Far more than anybody can have at once. */
    private static final int MOST = 1_000;

    private static final String UNFINISHED = FollowUpState.unfinished().stream()
            .map(status -> "'" + status.code() + "'")
            .sorted()
            .collect(Collectors.joining(", "));

    /** What they have and has not ended, what is due first at the top. */
    public List<FollowUp> unfinishedOf(Handle handle, Worker worker) {
        return handle.createQuery("SELECT " + FollowUpRow.COLUMNS
                        + " FROM follow_up WHERE assignee = :account AND status IN (" + UNFINISHED
                        + ") ORDER BY due_at, follow_up_id LIMIT " + MOST)
                .bind("account", worker.account())
                .map(FollowUpRow::read)
                .list();
    }
}
