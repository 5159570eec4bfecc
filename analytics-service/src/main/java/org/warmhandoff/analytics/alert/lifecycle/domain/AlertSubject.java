package org.warmhandoff.analytics.alert.lifecycle.domain;

import java.util.Collections;
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

    /** The same areas; a cluster of several is the same one while it changes its shape: while they have an area together. */
    boolean isAboutTheSameAs(AlertSubject other) {
        if (level != other.level || measure != other.measure) {
            return false;
        }
        boolean clusters = areas.size() > 1 && other.areas.size() > 1;
        return clusters ? !Collections.disjoint(areas, other.areas) : areas.equals(other.areas);
    }
}
