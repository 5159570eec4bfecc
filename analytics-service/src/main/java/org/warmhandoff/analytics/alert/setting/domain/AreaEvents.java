package org.warmhandoff.analytics.alert.setting.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened in areas, and when.
 *
 * @param since where what is known begins
 * @param end what happened later is not tested
 * @param events by area code, in order; an area in which nothing happened may be left out
 */
public record AreaEvents(Instant since, Instant end, Map<String, List<Event>> events) {

    /** @param many how much it adds to the measure, from 1 */
    public record Event(Instant time, long many) {}

    public AreaEvents {
        events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
    }
}
