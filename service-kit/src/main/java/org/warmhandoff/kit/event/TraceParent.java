package org.warmhandoff.kit.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** W3C trace context in its text form. */
public final class TraceParent {

    private TraceParent() {}

    /** Of the work at hand; null when it is part of no trace. Work that goes on in another thread takes it along. */
    public static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
