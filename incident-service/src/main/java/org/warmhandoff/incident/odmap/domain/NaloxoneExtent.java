package org.warmhandoff.incident.odmap.domain;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** How much naloxone a person was given, in the steps that ODMAP counts in. */
public enum NaloxoneExtent implements Coded {
    NONE,
    SINGLE,
    MULTIPLE,
    /** Not known whether, or given and not known how much. */
    UNKNOWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }

    /**
     * Each administration is at least one dose, so two of them are more than one, whether their doses were counted or not; one
     * whose doses were not counted may be either.
     */
    public static NaloxoneExtent of(ReportedPerson person) {
        if (person.naloxoneGiven() == YesNoUnknown.NO) {
            return NONE;
        }
        List<NaloxoneAdministration> given = person.naloxone();
        int atLeast = given.stream()
                .mapToInt(one -> Objects.requireNonNullElse(one.doses(), 1))
                .sum();
        if (atLeast > 1) {
            return MULTIPLE;
        }
        return given.size() == 1 && given.get(0).doses() != null ? SINGLE : UNKNOWN;
    }
}
