package org.warmhandoff.analytics.disclosure;

import java.time.Instant;
import java.time.LocalDate;

import org.warmhandoff.analytics.disclosure.domain.Cell;
import org.warmhandoff.analytics.disclosure.domain.Shown;
import org.warmhandoff.contracts.count.PublicCount;
import org.warmhandoff.contracts.count.PublicMeasure;

/** One number as it was released to one tier. */
record ReleasedCount(LocalDate week, Cell cell, Shown shown, Instant releasedAt) {

    PublicCount snapshot() {
        Long least = null;
        Long most = null;
        if (shown instanceof Shown.Exact exact) {
            least = exact.value();
            most = exact.value();
        } else if (shown instanceof Shown.Band band) {
            least = band.low();
            most = band.high() == Long.MAX_VALUE ? null : band.high();
        }
        return new PublicCount(
                cell.area().code(),
                cell.area().level(),
                PublicMeasure.valueOf(cell.measure().name()),
                week,
                week.plusDays(6),
                shown instanceof Shown.Exact exact ? exact.value() : null,
                least,
                most,
                shown instanceof Shown.Hidden,
                releasedAt);
    }
}
