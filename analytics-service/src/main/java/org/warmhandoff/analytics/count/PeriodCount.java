package org.warmhandoff.analytics.count;

import java.time.LocalDate;

import org.warmhandoff.analytics.count.domain.CalendarPeriod;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/**
 * The count of a day, a week or a month.
 *
 * @param from its first day, in the community's time zone
 * @param complete false while it lasts
 */
public record PeriodCount(
        String area,
        CountLevel level,
        Measure measure,
        CalendarPeriod period,
        LocalDate from,
        long count,
        boolean complete) {}
