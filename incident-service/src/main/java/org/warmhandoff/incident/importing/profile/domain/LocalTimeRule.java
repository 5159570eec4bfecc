package org.warmhandoff.incident.importing.profile.domain;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.warmhandoff.contracts.incident.QualityFlag;

/**
 * A wall-clock time becomes an instant. Twice a year it does not say which one: in the hour that is left out (a gap) it says a
 * time that never was, and the clock is taken to have stood still, so that it means as long after the change as it says; in
 * the hour that comes twice (an overlap) the first of the two is taken. Both are marked.
 */
public record LocalTimeRule(ZoneId zone) {

    /** @param doubts empty for an ordinary time */
    public record Resolved(OffsetDateTime time, Set<QualityFlag> doubts) {}

    public Resolved resolve(LocalDateTime wallClock) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wallClock);
        return switch (offsets.size()) {
            case 0 -> new Resolved(wallClock.atZone(zone).toOffsetDateTime(), Set.of(QualityFlag.TIME_IN_GAP));
            case 1 -> new Resolved(wallClock.atOffset(offsets.get(0)), Set.of());
            default -> new Resolved(wallClock.atOffset(offsets.get(0)), Set.of(QualityFlag.TIME_IN_OVERLAP));
        };
    }
}
