package org.warmhandoff.analytics.count;

import java.sql.Types;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.table.Codes;
import org.warmhandoff.analytics.table.Columns;
import org.warmhandoff.contracts.count.CountLevel;

/** Areas that wait to be counted anew: written with the facts, taken away with the counts, so that none is forgotten. */
@ApplicationScoped
class TouchedAreaStore {

    void add(Handle transaction, Collection<CountArea> areas) {
        if (areas.isEmpty()) {
            return;
        }
        Columns<CountArea> columns = new Columns<>(transaction, areas);
        transaction
                .createUpdate("INSERT INTO touched_area (level, area) SELECT * FROM unnest(:level, :area)")
                .bindBySqlType("level", columns.text(area -> area.level().code()), Types.ARRAY)
                .bindBySqlType("area", columns.text(CountArea::code), Types.ARRAY)
                .execute();
    }

    /** Takes every area whose change is committed by now. */
    Set<CountArea> take(Handle transaction) {
        return new TreeSet<>(transaction
                .createQuery("DELETE FROM touched_area RETURNING level, area")
                .map((row, context) -> new CountArea(Codes.of(CountLevel.class, row.getString(1)), row.getString(2)))
                .list());
    }
}
