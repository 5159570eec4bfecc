package org.warmhandoff.analytics.count.domain;

import java.util.Arrays;
import java.util.List;

import org.warmhandoff.contracts.count.Measure;

/** What a measure is counted from. */
public enum FactKind {
    INCIDENT,
    FOLLOW_UP;

    public static FactKind of(Measure measure) {
        return switch (measure) {
            case INCIDENTS,
                    PEOPLE,
                    FATAL,
                    NONFATAL,
                    UNKNOWN,
                    OPIOID_SUSPECTED,
                    STIMULANT_SUSPECTED,
                    SEDATIVE_SUSPECTED,
                    OTHER_SUBSTANCE_SUSPECTED,
                    SUBSTANCE_UNKNOWN,
                    REPEAT_OVERDOSES,
                    NALOXONE_DOSES,
                    DOSES_BY_EMS,
                    DOSES_BY_FIRE,
                    DOSES_BY_POLICE,
                    DOSES_BY_HOSPITAL,
                    DOSES_BY_COMMUNITY_GROUP,
                    DOSES_BY_BYSTANDER,
                    DOSES_BY_OTHER -> INCIDENT;
            case KITS_GIVEN, CONTACTED, LINKED, DECLINED, OVERDUE -> FOLLOW_UP;
        };
    }

    public List<Measure> measures() {
        return Arrays.stream(Measure.values())
                .filter(measure -> of(measure) == this)
                .toList();
    }
}
