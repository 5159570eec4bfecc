package org.warmhandoff.analytics.count;

import org.warmhandoff.analytics.count.domain.CountKey;
import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.count.NeighborhoodCount;
import org.warmhandoff.kit.event.OutgoingEvent;

/** Counts as events. */
final class CountEvents {

    private CountEvents() {}

    static OutgoingEvent of(NeighborhoodCount count) {
        EventType type = EventType.NEIGHBORHOOD_COUNT;
        return new OutgoingEvent(
                type.topic(),
                CountKey.of(count).onTopic(),
                type.cloudEventType(),
                type.dataSchema(),
                count.asOf(),
                count);
    }
}
