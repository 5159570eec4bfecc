package org.warmhandoff.referral.followup.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** When somebody may be in. A person who works nights is not reached by three calls in the morning. */
public enum TimeBand implements Coded {
    /** Workdays from 6:00 to 12:00. */
    MORNING,
    /** Workdays from 12:00 to 17:00. */
    AFTERNOON,
    /** Workdays from 17:00 to 22:00. */
    EVENING,
    /** Every day from 22:00 to 6:00. */
    NIGHT,
    /** Saturday and Sunday from 6:00 to 22:00. */
    WEEKEND;

    private static final Set<DayOfWeek> WEEKEND_DAYS = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static TimeBand of(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        int hour = local.getHour();
        if (hour < 6 || hour >= 22) {
            return NIGHT;
        }
        if (WEEKEND_DAYS.contains(local.getDayOfWeek())) {
            return WEEKEND;
        }
        if (hour < 12) {
            return MORNING;
        }
        return hour < 17 ? AFTERNOON : EVENING;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
