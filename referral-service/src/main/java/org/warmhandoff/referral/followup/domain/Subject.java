package org.warmhandoff.referral.followup.domain;

import java.util.UUID;

/**
 * Whom a follow-up is about, without identity, and when: one person of one incident, and how long after. There is one follow-up for
 * each.
 *
 * @param personIndex position within the incident, from 0; stable across corrections
 * @param checkInDay days after support began; 0 for the overdose or request itself
 */
public record Subject(UUID incidentId, int personIndex, int checkInDay) {

    public Subject(UUID incidentId, int personIndex) {
        this(incidentId, personIndex, 0);
    }

    /** True for what comes because the person agreed to it, and not because the incident asks for it. */
    public boolean isCheckIn() {
        return checkInDay > 0;
    }
}
