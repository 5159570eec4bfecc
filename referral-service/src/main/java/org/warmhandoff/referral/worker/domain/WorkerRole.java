package org.warmhandoff.referral.worker.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What a worker is to the people they meet. */
public enum WorkerRole implements Coded {
    /** Has lived experience of substance use and recovery. */
    PEER,
    OUTREACH_WORKER,
    CLINICIAN,
    /** Leads others; nothing is offered to them by itself. */
    LEAD;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
