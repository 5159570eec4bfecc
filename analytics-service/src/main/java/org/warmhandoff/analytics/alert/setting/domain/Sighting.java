package org.warmhandoff.analytics.alert.setting.domain;

import java.util.List;

import org.warmhandoff.contracts.alert.AlertFinding;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/**
 * That a setting finds counts unusual, and that this lasts.
 *
 * @param areas one or more
 * @param finding of the newest period in which it does
 */
public record Sighting(CountLevel level, List<String> areas, Measure measure, AlertFinding finding) {

    public Sighting {
        areas = List.copyOf(areas);
    }
}
