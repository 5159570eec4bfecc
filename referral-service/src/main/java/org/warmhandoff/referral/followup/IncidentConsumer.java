package org.warmhandoff.referral.followup;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.kit.consumer.EventBatches;

/** Reads {@code incidents.v1}. */
@ApplicationScoped
public class IncidentConsumer {

    static final String GROUP = "referral-service";

    private final EventBatches batches;
    private final FollowIncidents followIncidents;

    IncidentConsumer(EventBatches batches, FollowIncidents followIncidents) {
        this.batches = batches;
        this.followIncidents = followIncidents;
    }

    @Incoming("incidents")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        batches.process(GROUP, records, IncidentSnapshot.class, followIncidents::apply);
    }
}
