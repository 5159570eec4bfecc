package org.warmhandoff.analytics.count;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.kit.consumer.EventBatches;

/** Reads incidents. */
@ApplicationScoped
public class IncidentConsumer {

    static final String GROUP = "analytics-service";

    private final EventBatches batches;
    private final RecordIncidents recordIncidents;
    private final CountTicker ticker;

    IncidentConsumer(EventBatches batches, RecordIncidents recordIncidents, CountTicker ticker) {
        this.batches = batches;
        this.recordIncidents = recordIncidents;
        this.ticker = ticker;
    }

    @Incoming("incidents")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        batches.process(GROUP, records, IncidentSnapshot.class, recordIncidents::apply);
        ticker.wake();
    }
}
