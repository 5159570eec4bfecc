package org.warmhandoff.contracts.alert;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What was done about an alert. */
public enum AlertAction implements Coded {
    /** More outreach where it happens. */
    OUTREACH_SURGE,
    /** Naloxone was brought there. */
    NALOXONE_DISTRIBUTION,
    /** Substances are checked. */
    DRUG_CHECKING,
    /** Partner agencies were told. */
    PARTNERS_INFORMED,
    /** The community was told, with advice. */
    COMMUNITY_INFORMED,
    /** Services made room. */
    SERVICE_CAPACITY_ADDED,
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
