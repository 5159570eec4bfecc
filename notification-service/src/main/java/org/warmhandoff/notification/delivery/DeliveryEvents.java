package org.warmhandoff.notification.delivery;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.notification.DeliverySnapshot;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.kit.event.OutgoingEvent;
import org.warmhandoff.notification.delivery.domain.Delivery;

/** What the rest of the system is told of a delivery: that it was queued, sent or given up, never what it said or to where. */
public final class DeliveryEvents {

    private DeliveryEvents() {}

    /** The delivery as an event that follows the trace of what caused it. */
    public static OutgoingEvent of(Delivery delivery) {
        return new OutgoingEvent(
                EventType.DELIVERY.topic(),
                delivery.id().toString(),
                EventType.DELIVERY.cloudEventType(),
                EventType.DELIVERY.dataSchema(),
                delivery.updatedAt(),
                EventJson.write(new DeliverySnapshot(
                        delivery.id(),
                        delivery.version(),
                        delivery.subjectId(),
                        delivery.recipientId(),
                        delivery.template(),
                        delivery.channel(),
                        delivery.state().status(),
                        delivery.attempts(),
                        delivery.createdAt(),
                        delivery.updatedAt())),
                delivery.cause().traceParent());
    }
}
