package org.warmhandoff.analytics.alert.lifecycle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.warmhandoff.analytics.alert.lifecycle.domain.Alert;
import org.warmhandoff.analytics.alert.lifecycle.domain.AlertSubject;
import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.alert.AlertSnapshot;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.kit.event.OutgoingEvent;

/** Alerts as they are kept, published and answered. */
final class AlertSnapshots {

    private AlertSnapshots() {}

    static AlertSnapshot of(Alert alert) {
        return new AlertSnapshot(
                alert.id(),
                alert.version(),
                alert.status(),
                alert.tier(),
                alert.subject().level(),
                alert.subject().areas(),
                alert.subject().measure(),
                alert.findings(),
                alert.steps(),
                alert.review(),
                alert.raisedAt(),
                alert.updatedAt(),
                alert.endedAt(),
                alert.restated());
    }

    static OutgoingEvent event(Alert alert) {
        EventType type = EventType.ALERT;
        return new OutgoingEvent(
                type.topic(),
                alert.id().toString(),
                type.cloudEventType(),
                type.dataSchema(),
                alert.updatedAt(),
                of(alert));
    }

    static String write(Alert alert) {
        return new String(EventJson.write(of(alert)), StandardCharsets.UTF_8);
    }

    static Alert read(String json) {
        AlertSnapshot kept;
        try {
            kept = EventJson.read(json.getBytes(StandardCharsets.UTF_8), AlertSnapshot.class);
        } catch (IOException broken) {
            throw new IllegalStateException("an alert that this service wrote itself", broken);
        }
        return new Alert(
                kept.alertId(),
                kept.version(),
                new AlertSubject(kept.level(), kept.areas(), kept.measure()),
                kept.status(),
                kept.tier(),
                kept.findings(),
                kept.steps(),
                kept.review(),
                kept.raisedAt(),
                kept.updatedAt(),
                kept.endedAt(),
                kept.restated());
    }
}
