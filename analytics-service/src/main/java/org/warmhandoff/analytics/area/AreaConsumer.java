package org.warmhandoff.analytics.area;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.kit.consumer.EventBatches;

/** Reads areas. */
@ApplicationScoped
public class AreaConsumer {

    static final String GROUP = "analytics-service-areas";

    private final EventBatches batches;
    private final KeepAreas keepAreas;

    AreaConsumer(EventBatches batches, KeepAreas keepAreas) {
        this.batches = batches;
        this.keepAreas = keepAreas;
    }

    @Incoming("areas")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        batches.process(GROUP, records, AreaSnapshot.class, keepAreas::apply);
    }
}
