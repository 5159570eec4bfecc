package org.warmhandoff.kit.event;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.outbox.Outbox;
import org.warmhandoff.kit.outbox.OutboxMessage;

/** Puts events into the outbox as CloudEvents 1.0 in binary mode. */
@ApplicationScoped
public class EventOutbox {

    private final Outbox outbox;
    private final String source;

    EventOutbox(Outbox outbox, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.outbox = outbox;
        this.source = "/" + application;
    }

    /** Publishes the events if the transaction commits, in the order given. */
    public void append(Handle transaction, OutgoingEvent... events) {
        append(transaction, Arrays.asList(events));
    }

    /** Publishes the events if the transaction commits, in the order given. */
    public void append(Handle transaction, List<OutgoingEvent> events) {
        if (!events.isEmpty()) {
            outbox.append(transaction, events.stream().map(this::toMessage).toList());
        }
    }

    private OutboxMessage toMessage(OutgoingEvent event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
        headers.put(CloudEventHeaders.ID, Ids.ordered().toString());
        headers.put(CloudEventHeaders.TYPE, event.type());
        headers.put(CloudEventHeaders.SOURCE, source);
        headers.put(CloudEventHeaders.SUBJECT, event.key());
        headers.put(CloudEventHeaders.TIME, event.time().toString());
        headers.put(CloudEventHeaders.DATA_SCHEMA, event.dataSchema().toString());
        headers.put(CloudEventHeaders.CONTENT_TYPE, "application/json");
        String traceParent = event.traceParent() == null ? TraceParent.current() : event.traceParent();
        if (traceParent != null) {
            headers.put(CloudEventHeaders.TRACE_PARENT, traceParent);
        }
        return new OutboxMessage(event.topic(), event.key(), headers, event.data());
    }
}
