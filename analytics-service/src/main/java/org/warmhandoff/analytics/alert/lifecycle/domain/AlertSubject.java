package org.warmhandoff.analytics.alert.lifecycle.domain;

import java.util.List;

import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/**
 * What an alert is about. While one is about it, whatever else finds the same is folded into that.
 *
 * @param areas in the order of their codes
 */
public record AlertSubject(CountLevel level, List<String> areas, Measure measure) {

    public AlertSubject {
        areas = areas.stream().sorted().distinct().toList();
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("an alert is about one area or more");
        }
    }
}
