package org.warmhandoff.analytics.followup;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.table.NewestSnapshots;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.kit.event.ReceivedEvent;

/** Keeps the newest version of each follow-up. */
@ApplicationScoped
public class RecordFollowUps {

    private final FollowUpStore followUps;

    RecordFollowUps(FollowUpStore followUps) {
        this.followUps = followUps;
    }

    /** Harmless to repeat, and in any order. */
    public void apply(Handle transaction, List<ReceivedEvent<FollowUpSnapshot>> events) {
        List<FollowUpSnapshot> all = events.stream().map(ReceivedEvent::data).toList();
        followUps.keepNewer(
                transaction, NewestSnapshots.of(all, FollowUpSnapshot::followUpId, FollowUpSnapshot::version));
    }
}
