package org.warmhandoff.referral.handoff.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.warmhandoff.referral.need.domain.Need;
import org.warmhandoff.referral.worker.domain.Worker;

/** What the tests of hand-offs start from. */
final class HandOffExamples {

    static final Instant NOW = Instant.parse("2026-03-07T04:12:10Z");
    static final HandOffTimes TIMES =
            new HandOffTimes(Duration.ofHours(24), Duration.ofHours(12), Duration.ofHours(72), Duration.ofHours(4));
    static final Worker WORKER = new Worker("worker-4");
    static final Party SENDER = new Party(WORKER, "outreach", true, false);
    static final Party OTHER_SENDER = new Party(new Worker("worker-17"), "outreach", false, false);
    static final Party CLINIC = new Party(new Worker("clinic-1"), "harbor-clinic", false, true);

    private HandOffExamples() {}

    static HandOff offered() {
        return offered(true, NOW.plus(Duration.ofHours(72)));
    }

    static HandOff offered(boolean consented, Instant by) {
        return HandOff.offered(
                UUID.randomUUID(),
                new HandOff.Origin(UUID.randomUUID(), false, "outreach", WORKER),
                new Recipient("harbor-clinic", null),
                new Asked(Need.HOUSING, "harbor-flats", "es", Set.of(AccessNeed.STEP_FREE), null, by),
                consented,
                TIMES,
                NOW);
    }

    static HandOff accepted() {
        return offered().accepted(CLINIC, true, NOW);
    }
}
