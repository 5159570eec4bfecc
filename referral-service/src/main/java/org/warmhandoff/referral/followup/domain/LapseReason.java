package org.warmhandoff.referral.followup.domain;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.StatusReason;

/** Why an incident no longer asks for a follow-up. */
public enum LapseReason {
    /** The report was taken back. */
    INCIDENT_WITHDRAWN(StatusReason.INCIDENT_WITHDRAWN),
    /** It was no overdose as far as is known. */
    INCIDENT_RULED_OUT(StatusReason.INCIDENT_RULED_OUT),
    /** A correction took this person out of the incident. */
    PERSON_REMOVED(StatusReason.PERSON_REMOVED),
    /** The incident and another are one, and the other's follow-up of the same person goes on. */
    INCIDENT_MERGED(StatusReason.INCIDENT_MERGED),
    /** It happened so long before it was first reported that nobody is to be woken. */
    INCIDENT_BACKFILL(StatusReason.INCIDENT_BACKFILL);

    private final StatusReason statusReason;

    LapseReason(StatusReason statusReason) {
        this.statusReason = statusReason;
    }

    StatusReason statusReason() {
        return statusReason;
    }

    static Optional<LapseReason> of(@Nullable StatusReason reason) {
        return Arrays.stream(values())
                .filter(lapse -> lapse.statusReason == reason)
                .findFirst();
    }
}
