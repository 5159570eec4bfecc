package org.warmhandoff.analytics.stream;

import java.nio.charset.StandardCharsets;

import org.warmhandoff.kit.event.EventJson;

/** The data of a server-sent event: JSON, as on topics. */
public final class EventText {

    private EventText() {}

    public static String of(Object data) {
        return new String(EventJson.write(data), StandardCharsets.UTF_8);
    }
}
