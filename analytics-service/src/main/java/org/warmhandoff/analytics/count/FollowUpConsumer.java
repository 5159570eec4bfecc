package org.warmhandoff.analytics.count;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.kit.consumer.EventBatches;

/** Reads follow-ups. */
@ApplicationScoped
public class FollowUpConsumer {

    static final String GROUP = "analytics-service-follow-ups";

    private final EventBatches batches;
    private final RecordFollowUps recordFollowUps;
    private final CountTicker ticker;

    FollowUpConsumer(EventBatches batches, RecordFollowUps recordFollowUps, CountTicker ticker) {
        this.batches = batches;
        this.recordFollowUps = recordFollowUps;
        this.ticker = ticker;
    }

    @Incoming("follow-ups")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        batches.process(GROUP, records, FollowUpSnapshot.class, recordFollowUps::apply);
        ticker.wake();
    }
}
