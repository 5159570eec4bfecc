package org.warmhandoff.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.kit.consumer.EventBatches;

/** Reads follow-ups. */
@ApplicationScoped
public class FollowUpConsumer {

    private static final String GROUP = "notification-service";

    private final EventBatches batches;
    private final AnnounceFollowUps announceFollowUps;

    FollowUpConsumer(EventBatches batches, AnnounceFollowUps announceFollowUps) {
        this.batches = batches;
        this.announceFollowUps = announceFollowUps;
    }

    @Incoming("follow-ups")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        batches.process(GROUP, records, FollowUpSnapshot.class, announceFollowUps::apply);
    }
}
