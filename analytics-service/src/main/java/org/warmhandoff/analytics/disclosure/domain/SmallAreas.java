package org.warmhandoff.analytics.disclosure.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.contracts.count.CountLevel;

/**
 * Neighborhoods with few residents are shown together, because among few everybody can be found. Which ones is decided by their residents
 * alone: were it decided by what happened, the choice would tell of it.
 *
 * @param leastResidents of a neighborhood that is shown by itself
 */
public record SmallAreas(long leastResidents) {

    /** What is put after a jurisdiction's code for its small neighborhoods together. */
    public static final String TOGETHER = "-other";

    /** @param residents null when it is not known, or nobody lives there */
    public record Neighborhood(CountArea area, @Nullable Long residents) {

        private long known() {
            return residents == null ? 0 : residents;
        }
    }

    /**
     * How each neighborhood is shown: as itself, or as part of others.
     *
     * @param jurisdiction that they lie in
     */
    public Map<CountArea, CountArea> shownAs(CountArea jurisdiction, List<Neighborhood> neighborhoods) {
        List<Neighborhood> bySize = new ArrayList<>(neighborhoods);
        bySize.sort(Comparator.comparingLong(Neighborhood::known).thenComparing(Neighborhood::area));
        int small = (int)
                bySize.stream().filter(one -> one.known() < leastResidents).count();
        // One alone would be shown by itself under another name: the next larger one keeps it company.
        int together = small == 1 ? Math.min(2, bySize.size()) : small;
        CountArea others = new CountArea(CountLevel.NEIGHBORHOOD, jurisdiction.code() + TOGETHER);
        Map<CountArea, CountArea> shown = new TreeMap<>();
        for (int i = 0; i < bySize.size(); i++) {
            CountArea area = bySize.get(i).area();
            shown.put(area, i < together ? others : area);
        }
        return shown;
    }
}
