package org.warmhandoff.analytics.count;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/** Single events that counts are made of: when, where, and how much. */
@ApplicationScoped
public class CountedEventStore {

    /** @param many what it adds to the measure, from 1 */
    public record CountedEvent(String area, Instant time, long many) {}

    /**
     * What happened after one time and up to another, in the areas in which anything has happened lately, by area and time.
     *
     * @param measure of incidents
     * @param lately a time between the two
     */
    public List<CountedEvent> events(
            Handle handle, CountLevel level, Measure measure, Instant after, Instant lately, Instant upTo) {
        String area =
                switch (level) {
                    case NEIGHBORHOOD -> "neighborhood";
                    case JURISDICTION -> "jurisdiction";
                    case ALL -> "'all'";
                };
        return handle.createQuery(
                        """
                        WITH event AS NOT MATERIALIZED (
                            SELECT %1$s AS area, occurred_at, %2$s AS many FROM %3$s WHERE counted AND %2$s > 0 AND occurred_at <= :upTo
                        )
                        SELECT area, occurred_at, many FROM event
                        WHERE occurred_at > :after AND area IN (SELECT area FROM event WHERE occurred_at > :lately)
                        ORDER BY area, occurred_at
                        """
                                .formatted(area, MeasureColumn.name(measure), IncidentFactStore.TABLE))
                .bind("after", after)
                .bind("lately", lately)
                .bind("upTo", upTo)
                .map((row, context) -> new CountedEvent(
                        row.getString("area"), row.getTimestamp("occurred_at").toInstant(), row.getLong("many")))
                .list();
    }
}
