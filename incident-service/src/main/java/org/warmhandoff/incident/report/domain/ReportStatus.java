package org.warmhandoff.incident.report.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Whether the agency stands by the report. */
public enum ReportStatus implements Coded {
    ACTIVE,
    WITHDRAWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
