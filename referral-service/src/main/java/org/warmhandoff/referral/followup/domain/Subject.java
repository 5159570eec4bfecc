package org.warmhandoff.referral.followup.domain;

import java.util.UUID;

/**
 * Whom a follow-up is about: one person of one incident, without identity. There is one follow-up for each.
 *
 * @param personIndex position within the incident, from 0; stable across corrections
 */
public record Subject(UUID incidentId, int personIndex) {}
