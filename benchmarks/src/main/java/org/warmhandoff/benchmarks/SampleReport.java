package org.warmhandoff.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** An overdose somewhere in the demonstration county, at some time: thousands within a minute, or at one spot, are no county's. */
final class SampleReport {

    /**
     * Ten years, in which a great city has some fifty thousand overdoses: in a year, each would be like dozens of others of its hour,
     * and what is measured would be the questions asked about them.
     */
    static final Duration HISTORY = Duration.ofDays(3_650);

    /** What is older is a backfill, and wakes nobody. */
    static final Duration TO_BE_FOLLOWED_UP = Duration.ofDays(13);

    private static final Duration AT_LEAST = Duration.ofMinutes(1);

    private SampleReport() {}

    /** @param within how long ago it was at most */
    static String json(Random chance, Duration within) {
        return json(chance, within, UUID.randomUUID().toString());
    }

    static String json(Random chance, Duration within, String recordId) {
        Instant occurredAt = Instant.now()
                .minus(AT_LEAST)
                .minusSeconds(chance.nextLong(within.toSeconds()))
                .truncatedTo(ChronoUnit.SECONDS);
        return String.format(
                Locale.ROOT,
                """
                {"occurredAt":"%s","location":{"latitude":%.6f,"longitude":%.6f},\
                "people":[{"outcome":"nonfatal","gender":"%s","age":%d,"naloxone":[{"giver":"ems","doses":2}]}],\
                "sourceSystem":"bench","sourceRecordId":"%s"}""",
                occurredAt,
                chance.nextDouble(39.70, 39.85),
                chance.nextDouble(-84.30, -84.10),
                chance.nextInt(3) == 0 ? "female" : "male",
                chance.nextInt(18, 68),
                recordId);
    }
}
